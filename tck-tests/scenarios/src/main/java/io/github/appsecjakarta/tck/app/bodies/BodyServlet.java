// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads its body as the path says. */
@WebServlet(urlPatterns = "/servlet/*", asyncSupported = true)
@MultipartConfig
public class BodyServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String way = String.valueOf(request.getPathInfo());
    switch (way) {
      case "/stream" -> answer(response, Got.bytes(request.getInputStream().readAllBytes()));
      case "/bytewise" -> answer(response, Got.bytes(bytewise(request.getInputStream())));
      case "/reader" -> answer(response, Got.text(text(request.getReader())));
      case "/parameter" -> answer(response, Got.text(request.getParameter("b")));
      case "/parameters" -> answer(response, Got.parameters(request.getParameterMap()));
      case "/parts" -> answer(response, parts(request));
      case "/part" -> answer(response, part(request.getPart("b")));
      case "/forward" ->
          request.getRequestDispatcher("/servlet/parameters").forward(request, response);
      case "/dispatch" -> dispatch(request, response);
      case "/async" -> async(request, response);
      case "/listener" -> ListenerRead.start(request, response);
      default -> answer(response, "nothing read");
    }
  }

  private static byte[] bytewise(InputStream in) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      bytes.write(next);
    }
    return bytes.toByteArray();
  }

  private static String text(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[777];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      text.append(buffer, 0, count);
    }
    return text.toString();
  }

  private static String parts(HttpServletRequest request) throws IOException, ServletException {
    StringBuilder text = new StringBuilder();
    for (Part part : request.getParts()) {
      text.append(part(part)).append('\n');
    }
    return text.toString();
  }

  private static String part(Part part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return part.getName()
          + ' '
          + part.getSubmittedFileName()
          + ' '
          + Got.bytes(in.readAllBytes());
    }
  }

  private static void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      answer(response, Got.parameters(request.getParameterMap()));
    } else {
      request.startAsync().dispatch();
    }
  }

  private static void async(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext async = request.startAsync();
    OwnEnd end = new OwnEnd(async);
    async.addListener(end);
    async.start(
        () -> {
          try {
            String text = Got.bytes(request.getInputStream().readAllBytes());
            end.with(() -> answer(response, text));
          } catch (IOException e) {
            end.with(() -> response.setStatus(500));
          }
        });
  }

  static void answer(HttpServletResponse response, String text) throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write(text.getBytes(UTF_8));
  }
}
