// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.request.CurrentRequest.Inspector;
import io.github.appsecjakarta.waf.http.MediaType;
import io.github.appsecjakarta.waf.http.Parsed;
import io.github.appsecjakarta.waf.input.Truncation;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request: whether it is judged, and how the application then gets it. All wrappers
 * around the request share it. One thread at a time, as the servlet's own body.
 *
 * <ul>
 *   <li>Forms, JSON, XML and text are read ahead up to the limit before the application runs.
 *   <li>Multipart bodies are left to the server, which alone knows the limits of the target: what
 *       it parsed is judged before the application gets it. Where the application reads the stream
 *       itself, each part is judged when the application comes to it.
 *   <li>All other bodies are not touched.
 * </ul>
 */
final class RequestBody {
  private final HttpServletRequest request;
  private final BodyJudge judge;
  private final MediaType type;
  private final boolean judged;
  private final boolean form;
  private final BodyAccess access = new BodyAccess(this);
  private @Nullable ReplayStream stream;

  /** What is needed to judge bodies of a deployment. */
  record BodyJudge(
      RequestInputs inputs,
      Inspector inspector,
      Consumer<Truncation> cuts,
      int limit,
      BodyMemory.Share memory,
      NotedCount unjudged,
      NotedCount endless) {}

  RequestBody(HttpServletRequest request, boolean wanted, BodyJudge judge) {
    this.request = request;
    this.judge = judge;
    this.type = MediaType.parse(request.getContentType());
    this.judged = wanted && judge.limit() > 0 && isPresent(request) && isText(type);
    this.form = judged && type.isForm() && makesParameters(request);
  }

  /** Whether its fields are parameters. */
  boolean isForm() {
    return form;
  }

  /** Whether nothing is left of it on the server's side. */
  boolean isReadToTheEnd() {
    return stream != null && stream.isRestEnded();
  }

  boolean isMultipart() {
    return judged && type.isMultipart();
  }

  /** Whether the application reads it from {@link #stream()} and not from the server. */
  boolean isReplayed() {
    return judged;
  }

  /** What must be judged before the application runs. */
  Map<String, Object> ahead() throws IOException {
    if (!judged || type.isMultipart()) {
      return Map.of();
    }
    BodyPrefix prefix = stream().load();
    if (unjudged()) {
      return Map.of();
    }
    Parsed<Map<String, Object>> read = values(prefix);
    judge.cuts().accept(read.truncation());
    return read.value();
  }

  private Parsed<Map<String, Object>> values(BodyPrefix prefix) {
    return judge.inputs().body(type, coding(), prefix);
  }

  ReplayStream stream() throws IOException {
    ReplayStream current = stream;
    if (current == null) {
      ServletInputStream in = request.getInputStream();
      boolean partwise = isPartwise();
      current =
          new ReplayStream(
              partwise ? partwise(in) : in,
              partwise ? rest -> BodyPrefix.UNREAD : this::readAhead,
              new BodyEnd(judge.endless()),
              task -> request.getAsyncContext().start(task));
      stream = current;
    }
    return current;
  }

  /** Judges what the server has parsed of a multipart body. */
  void judgeParsed(Parsed<Map<String, Object>> read) {
    judge.cuts().accept(read.truncation());
    if (!read.value().isEmpty()) {
      judge.inspector().judge(read.value());
    }
  }

  BodyAccess access() {
    return access;
  }

  RequestInputs inputs() {
    return judge.inputs();
  }

  void applicationReturned() {
    if (stream != null) {
      stream.applicationReturned();
    }
  }

  void release() {
    judge.memory().release();
  }

  /** Parts can be told apart while they flow by if it is clear what is between them. */
  private boolean isPartwise() {
    String boundary = type.boundary();
    return type.isMultipart()
        && type.other() == null
        && boundary != null
        && !boundary.isEmpty()
        && coding() == null;
  }

  private PartwiseStream partwise(ServletInputStream in) {
    return new PartwiseStream(
        in,
        judge.inputs().scan(type, judge.limit()),
        judge.memory(),
        new PartwiseStream.Judge() {
          @Override
          public void judge(Parsed<Map<String, Object>> values) {
            judgeParsed(values);
          }

          @Override
          public void unjudged() {
            judge.unjudged().add();
          }
        });
  }

  private BodyPrefix readAhead(ServletInputStream in) throws IOException {
    BodyPrefix prefix = read(in);
    if (type.isMultipart() && !unjudged()) {
      judgeParsed(values(prefix));
    }
    return prefix;
  }

  private BodyPrefix read(ServletInputStream in) throws IOException {
    BodyPrefix prefix =
        BodyPrefix.read(in, request.getContentLengthLong(), judge.limit(), judge.memory());
    if (unjudged()) {
      judge.unjudged().add();
    }
    return prefix;
  }

  private @Nullable String coding() {
    return request.getHeader("Content-Encoding");
  }

  private boolean unjudged() {
    return judge.memory().refused();
  }

  private static boolean makesParameters(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        || FormDialect.of(request.getServletContext()).everyMethod();
  }

  private static boolean isPresent(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length > 0
        || (length < 0
            && (request.getHeader("Transfer-Encoding") != null
                || !request.getProtocol().startsWith("HTTP/1")));
  }

  /** Bodies without a type are looked at, as applications do. */
  private static boolean isText(MediaType type) {
    return type.type().isEmpty()
        || type.isForm()
        || type.isMultipart()
        || type.isJson()
        || type.isXml()
        || type.type().startsWith("text/")
        || type.type().endsWith("/graphql")
        || type.type().endsWith("/javascript");
  }
}
