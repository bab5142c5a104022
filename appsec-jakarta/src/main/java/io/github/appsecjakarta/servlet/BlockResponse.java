// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.waf.http.Accept;
import io.github.appsecjakarta.waf.verdict.Action;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a blocking action into the HTTP answer and commits it. What the application has put into
 * the response is dropped, headers and cookies included. The page holds nothing of the request.
 */
final class BlockResponse {
  private static final int FORBIDDEN = 403;
  private static final int SEE_OTHER = 303;
  private static final int MAX_ID = 64;

  private final BlockPages pages;
  private final Map<String, String> headers;

  BlockResponse(BlockPages pages) {
    this(pages, Map.of());
  }

  private BlockResponse(BlockPages pages, Map<String, String> headers) {
    this.pages = pages;
    this.headers = headers;
  }

  BlockResponse withHeader(String name, String value) {
    return withHeaders(Map.of(name, value));
  }

  BlockResponse withHeaders(Map<String, String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new BlockResponse(pages, all);
  }

  /**
   * Refuses a request.
   *
   * @param committing gets the status once there is no way back, before anything is sent
   * @return false if it is too late because the response is committed
   */
  boolean write(
      HttpServletRequest request,
      HttpServletResponse response,
      Action action,
      String anyId,
      IntConsumer committing)
      throws IOException {
    if (response.isCommitted()) {
      return false;
    }
    String id = shown(anyId);
    String location = location(action, id);
    if (location != null) {
      int status = status(action, SEE_OTHER, 300, 399);
      start(response, status);
      committing.accept(status);
      redirect(response, location);
      return true;
    }
    boolean redirects = action.type().equals(Action.REDIRECT);
    int status = redirects ? FORBIDDEN : status(action, FORBIDDEN, 200, 599);
    start(response, status);
    committing.accept(status);
    page(request, response, status, action, id);
    return true;
  }

  private void page(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Action action,
      String id)
      throws IOException {
    String type = String.valueOf(action.parameters().getOrDefault("type", "auto"));
    if (type.equals("none") || status == 204 || status == 205 || status == 304) {
      send(request, response, null, new byte[0]);
    } else if (type.equals("html") || (!type.equals("json") && prefersHtml(request))) {
      send(request, response, "text/html;charset=utf-8", pages.html(id));
    } else {
      send(request, response, "application/json", pages.json(id));
    }
  }

  /** Answers that the request cannot be judged. */
  boolean unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return false;
    }
    start(response, 503);
    byte[] text = "Service unavailable\n".getBytes(StandardCharsets.UTF_8);
    send(request, response, "text/plain;charset=utf-8", text);
    return true;
  }

  private static void redirect(HttpServletResponse response, String location) throws IOException {
    response.setHeader("Location", location);
    response.setContentLength(0);
    response.flushBuffer();
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, @Nullable String type, byte[] body)
      throws IOException {
    if (type != null) {
      response.setContentType(type);
    }
    response.setContentLength(body.length);
    if (body.length > 0 && !request.getMethod().equals("HEAD")) {
      copy(body, response);
    }
    response.flushBuffer();
  }

  private void start(HttpServletResponse response, int status) {
    response.reset();
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    headers.forEach(response::setHeader);
  }

  private static void copy(byte[] body, HttpServletResponse response) throws IOException {
    try {
      response.getOutputStream().write(body);
    } catch (IllegalStateException e) {
      // the application took the writer, and this server's reset() did not give it back
      response.getWriter().write(new String(body, StandardCharsets.UTF_8));
    }
  }

  private static boolean prefersHtml(HttpServletRequest request) {
    return Accept.prefersHtml(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  /** Where to send the client; null for a page, or if the rule's location is no header value. */
  private static @Nullable String location(Action action, String id) {
    Object location = action.parameters().get("location");
    if (!action.type().equals(Action.REDIRECT) || !(location instanceof String text)) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
        return null;
      }
    }
    return text.isEmpty() ? null : text.replace(BlockPages.PLACEHOLDER, id);
  }

  /** An application may throw a refusal with any text as its identifier. */
  private static String shown(String id) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(id.length(), MAX_ID); i++) {
      char c = id.charAt(i);
      text.append(c < 0x80 && (Character.isLetterOrDigit(c) || c == '-') ? c : '_');
    }
    return text.toString();
  }

  private static int status(Action action, int otherwise, int least, int most) {
    Object status = action.parameters().get("status_code");
    if (status instanceof Long code && code >= least && code <= most) {
      return code.intValue();
    }
    return otherwise;
  }
}
