// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.login.LoginWrapper;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request as the application gets it: the body is replayed, and what the server parses of it is
 * judged first; logins are seen. State is in the {@link RequestInspection}, so a dispatch may wrap
 * again.
 */
final class InspectedRequest extends LoginWrapper {
  private final RequestInspection inspection;
  private final RequestBody body;

  InspectedRequest(HttpServletRequest request, RequestInspection inspection) {
    super(request, inspection.logins());
    this.inspection = inspection;
    this.body = inspection.body();
  }

  /** Whether a request is one of these, or wraps one of this inspection. */
  static boolean isAround(ServletRequest request, RequestInspection inspection) {
    ServletRequest next = request;
    while (next instanceof ServletRequestWrapper wrapper) {
      if (wrapper instanceof InspectedRequest inspected && inspected.inspection == inspection) {
        return true;
      }
      next = wrapper.getRequest();
    }
    return false;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body.isReplayed() ? body.access().stream() : super.getInputStream();
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return body.isReplayed() ? body.access().reader(getCharacterEncoding()) : super.getReader();
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    if (body.isForm()) {
      List<String> ofForm = body.access().form(this).get(name);
      String[] ofQuery = queryValues(name);
      return ofForm == null ? ofQuery : BodyAccess.joined(ofQuery, ofForm);
    }
    String[] values = super.getParameterValues(name);
    if (body.isMultipart()) {
      body.access().judgeFields(this, super.getParameterMap());
    }
    return values;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (body.isForm()) {
      Map<String, List<String>> form = body.access().form(this);
      return BodyAccess.merged(queryParameters(), form);
    }
    Map<String, String[]> parameters = super.getParameterMap();
    if (body.isMultipart()) {
      body.access().judgeFields(this, parameters);
    }
    return parameters;
  }

  private String @Nullable [] queryValues(String name) {
    return body.access().serverMayParse()
        ? super.getParameterValues(name)
        : FormParameters.ofQuery(getQueryString()).get(name);
  }

  private Map<String, String[]> queryParameters() {
    return body.access().serverMayParse()
        ? super.getParameterMap()
        : FormParameters.ofQuery(getQueryString());
  }

  @Override
  public Collection<Part> getParts() throws IOException, ServletException {
    Collection<Part> parts = super.getParts();
    if (body.isMultipart()) {
      body.access().judgeParts(parts);
    }
    return parts;
  }

  @Override
  public Part getPart(String name) throws IOException, ServletException {
    Part part = super.getPart(name);
    if (body.isMultipart()) {
      body.access().judgeParts(super.getParts());
    }
    return part;
  }

  @Override
  public AsyncContext getAsyncContext() {
    return inspection.bound(super.getAsyncContext());
  }

  @Override
  public AsyncContext startAsync() {
    return inspection.started(super.startAsync());
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    return inspection.started(super.startAsync(request, response));
  }
}
