// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.User;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing for each path, and answers with what it got. */
final class TestApplication extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** How often application code ran. */
  static final AtomicInteger CALLS = new AtomicInteger();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    CALLS.incrementAndGet();
    String path = request.getRequestURI().substring("/shop/".length());
    String action = path.substring(path.lastIndexOf('/') + 1);
    switch (request.getDispatcherType()) {
      case ERROR -> action = "error-page";
      case INCLUDE -> action = "hello";
      default -> {}
    }
    switch (action) {
      case "raw" -> answer(response, request.getInputStream().readAllBytes());
      case "endless" -> answer(response, bytes(String.valueOf(ends(request))));
      case "reader" -> answer(response, bytes(read(request)));
      case "parameters" -> answer(response, bytes(parameters(request)));
      case "parameters-then-raw" -> {
        String parameters = parameters(request);
        byte[] rest = request.getInputStream().readAllBytes();
        answer(response, bytes(parameters + rest.length));
      }
      case "parts" -> answer(response, bytes(parts(request)));
      case "ready" -> nonBlocking(request, response);
      case "ready-only" -> whileReady(request, response);
      case "async" -> async(request, response);
      case "dispatch" -> dispatch(request, response);
      case "forward" -> request.getRequestDispatcher("/parameters").forward(request, response);
      case "include" -> request.getRequestDispatcher("/hello").include(request, response);
      case "missing" -> response.sendError(404);
      case "error-page" -> response.getWriter().print("error page");
      case "session" -> {
        response.getWriter().print(request.getSession().getId());
        if (request.getParameter("user") != null) {
          AppSec.context().setUser(User.of(request.getParameter("user")));
        }
      }
      case "own-refusal" -> throw new BlockedException("<script>\"\r\n");
      case "boom" -> throw new IllegalStateException("the application's own");
      case "committed" -> {
        response.getWriter().print("begun");
        response.flushBuffer();
        AppSec.context().blockIfMatch("mallory");
        response.getWriter().print(" and ended");
      }
      case "user" -> user(request, response);
      case "headers" -> {
        response.addCookie(new Cookie("app", "1"));
        response.setHeader("X-App", "1");
        response.getWriter().print("not this");
        AppSec.context().blockIfMatch("mallory");
      }
      case "teapot" -> {
        response.setStatus(418);
        response.getWriter().println("short and stout");
      }
      case "teapot-error" -> response.sendError(418);
      case "say" -> say(request, response);
      case "leak-redirect" -> {
        response.setHeader("X-Leak", "a secret");
        redirect(response);
      }
      case "leak" -> {
        response.setHeader("X-Leak", "a secret");
        byte[] large = new byte[100_000];
        response.getOutputStream().write(large);
      }
      default -> answer(response, bytes("hello"));
    }
  }

  /** By Servlet 6.1, which the tests are not compiled against. */
  private static void redirect(HttpServletResponse response) throws ServletException {
    try {
      HttpServletResponse.class
          .getMethod("sendRedirect", String.class, int.class, boolean.class)
          .invoke(response, "/elsewhere", 308, true);
    } catch (ReflectiveOperationException e) {
      throw new ServletException(e);
    }
  }

  private static void say(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] how =
        URLDecoder.decode(request.getQueryString(), StandardCharsets.UTF_8).split("&", -1);
    response.setContentType(how[1]);
    if (how[0].equals("stream")) {
      response.getOutputStream().write(bytes(how[2]));
    } else {
      response.getWriter().print(how[2]);
    }
    if (how[0].equals("flushed")) {
      response.flushBuffer();
    }
  }

  private static void user(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      AppSec.context().blockIfMatch("mallory");
    } catch (RuntimeException e) {
      if (request.getQueryString().equals("swallow")) {
        response.getWriter().print("swallowed");
        return;
      }
      throw new ServletException(new IllegalStateException(e));
    }
    response.getWriter().print("let in");
  }

  private static void async(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext async = request.startAsync();
    async.start(
        () -> {
          try {
            answer(response, request.getInputStream().readAllBytes());
          } catch (IOException e) {
            response.setStatus(500);
          }
          async.complete();
        });
  }

  private static void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      answer(response, bytes(parameters(request)));
    } else {
      request.startAsync().dispatch();
    }
  }

  /** Asks for nothing but whether there is more, and looks at no result of a read. */
  private static void whileReady(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext async = request.startAsync();
    ServletInputStream in = request.getInputStream();
    AtomicInteger length = new AtomicInteger();
    in.setReadListener(
        new ReadListener() {
          @Override
          public void onDataAvailable() throws IOException {
            byte[] buffer = new byte[1000];
            while (in.isReady()) {
              length.addAndGet(Math.max(0, in.read(buffer)));
            }
          }

          @Override
          public void onAllDataRead() throws IOException {
            answer(response, bytes(length.toString()));
            async.complete();
          }

          @Override
          public void onError(Throwable error) {
            response.setStatus(500);
            async.complete();
          }
        });
  }

  private static void nonBlocking(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext async = request.startAsync();
    ServletInputStream in = request.getInputStream();
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    in.setReadListener(
        new ReadListener() {
          @Override
          public void onDataAvailable() throws IOException {
            byte[] buffer = new byte[1000];
            while (in.isReady() && !in.isFinished()) {
              int count = in.read(buffer);
              if (count > 0) {
                got.write(buffer, 0, count);
              }
            }
          }

          @Override
          public void onAllDataRead() throws IOException {
            answer(response, got.toByteArray());
            async.complete();
          }

          @Override
          public void onError(Throwable error) {
            response.setStatus(500);
            async.complete();
          }
        });
  }

  /** Reads on behind the end, as some parsers do; how often it got there until it was stopped. */
  private static int ends(HttpServletRequest request) throws IOException {
    int ends = 0;
    try {
      while (ends < 100_000) {
        ends += request.getInputStream().read() < 0 ? 1 : 0;
      }
    } catch (EOFException stopped) {
      return ends;
    }
    return ends;
  }

  private static String read(HttpServletRequest request) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1000];
    for (int n = request.getReader().read(buffer); n >= 0; n = request.getReader().read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  private static String parameters(HttpServletRequest request) {
    Map<String, String> sorted = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> sorted.put(name, Arrays.toString(values)));
    return sorted.toString();
  }

  private static String parts(HttpServletRequest request) throws ServletException, IOException {
    StringBuilder text = new StringBuilder();
    for (Part part : request.getParts()) {
      String content = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      text.append(part.getName()).append(':').append(part.getSubmittedFileName());
      text.append(':').append(content).append('\n');
    }
    return text.toString();
  }

  private static void answer(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("X-Length", Integer.toString(body.length));
    response.getOutputStream().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
