// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** The bytes of a request. Each character of a text is a byte. */
final class RawRequest {

  private final StringBuilder head = new StringBuilder();
  private byte[] body = new byte[0];
  private boolean chunked;

  RawRequest(String method, String target) {
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
  }

  RawRequest header(String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  RawRequest body(String type, byte[] bytes, boolean inChunks) {
    header("Content-Type", type);
    body = bytes;
    chunked = inChunks;
    return chunked
        ? header("Transfer-Encoding", "chunked")
        : header("Content-Length", Integer.toString(bytes.length));
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
    if (chunked && body.length > 0) {
      all.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
      all.writeBytes(body);
      all.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
    } else if (chunked) {
      all.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
    } else {
      all.writeBytes(body);
    }
    return all.toByteArray();
  }
}
