// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Has the response judged once, just before it is committed: before what is written no longer fits
 * into the server's buffer, a flush, an error, a redirect, or at the end. If it is refused, the
 * block page is the answer and whatever the application still writes is dropped. Only there if a
 * rule looks at responses.
 */
final class ResponseObserver extends HttpServletResponseWrapper {
  private final Judge judge;
  private final @Nullable ResponseBody body;
  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;
  private long contentLength = Long.MAX_VALUE;
  private long written;
  private boolean judged;
  private boolean refused;

  /** Judges a response. */
  interface Judge {
    /** Whether the response may be sent; if not, another answer was. */
    boolean passes(int status);

    /** Whether a response with this body may be sent; what is sent already is only judged. */
    boolean passes(ResponseBody body, @Nullable String contentType);
  }

  ResponseObserver(HttpServletResponse response, Judge judge, @Nullable ResponseBody body) {
    super(response);
    this.judge = judge;
    this.body = body;
  }

  /** The application is done with the response: the last chance. */
  void finish() {
    if (passes(getStatus()) && body != null) {
      refused |= !judge.passes(body, getContentType());
      release();
    }
  }

  /** Nothing more is to come. */
  void release() {
    if (body != null) {
      body.release();
    }
  }

  /** The start of the body, if it is wanted. */
  @Nullable ResponseBody body() {
    return body;
  }

  /** The request was refused: nothing of the application's may follow. */
  void drop() {
    judged = true;
    refused = true;
  }

  /** Whether bytes may be written; judges if they would fill the buffer. */
  boolean admits(long bytes) {
    written += bytes;
    return written >= Math.min(contentLength, getBufferSize()) ? passes(getStatus()) : !refused;
  }

  /** Whether the response may be committed. */
  boolean passes(int status) {
    if (!judged) {
      judged = true;
      refused |= !isCommitted() && !judge.passes(status);
    }
    return !refused;
  }

  boolean passes() {
    return passes(getStatus());
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new ObservedStream(super.getOutputStream(), this);
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new ObservedWriter(super.getWriter(), this);
    }
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    contentLength = length;
    super.setContentLength(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    contentLength = length;
    super.setContentLengthLong(length);
  }

  @Override
  public void flushBuffer() throws IOException {
    if (passes()) {
      super.flushBuffer();
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (passes(status)) {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (passes(status)) {
      super.sendError(status, message);
    }
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    if (passes(SC_FOUND)) {
      super.sendRedirect(location);
    }
  }

  /** Redirects of Servlet 6.1. An older server has no such method, and nobody calls this one. */
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    if (passes(status)) {
      Servlet61.sendRedirect((HttpServletResponse) getResponse(), location, status, clearBuffer);
    }
  }

  @Override
  public void reset() {
    super.reset();
    written = 0;
    contentLength = Long.MAX_VALUE;
    stream = null;
    writer = null;
    forgetBody();
  }

  private void forgetBody() {
    if (body != null) {
      body.reset();
    }
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    written = 0;
    forgetBody();
  }
}
