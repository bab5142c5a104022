// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;

/** Asks a request for everything a servlet can. */
@WebServlet("/servlet/*")
@MultipartConfig
public class GivenServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Given given = new Given();
    head(request, given);
    if (request.getPathInfo() != null) {
      given.add("path", request.getPathInfo().split("/", -1));
    }
    given.add("parameter", request.getParameterMap());
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/form-data")) {
      parts(request, given);
    } else if (type.startsWith("text/plain")) {
      given.add("text", new String(request.getInputStream().readAllBytes(), UTF_8));
    }
    byte[] answer = given.compare(request).getBytes(UTF_8);
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  static void head(HttpServletRequest request, Given given) {
    for (String name : Collections.list(request.getHeaderNames())) {
      String key = name.toLowerCase(Locale.ROOT);
      if (!key.equals("cookie")) {
        given.add("header name", key);
        given.add("header", Collections.list(request.getHeaders(name)));
      }
    }
    Cookie[] cookies = request.getCookies();
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      given.add("cookie name", cookie.getName()).add("cookie", cookie.getValue());
    }
    given.add("query", request.getQueryString() == null ? null : "");
  }

  private static void parts(HttpServletRequest request, Given given)
      throws IOException, ServletException {
    for (Part part : request.getParts()) {
      given.add("part name", part.getSubmittedFileName() == null ? part.getName() : null);
      given.add("file name", part.getSubmittedFileName());
      try (InputStream in = part.getInputStream()) {
        given.add("part", new String(in.readAllBytes(), UTF_8));
      }
    }
  }
}
