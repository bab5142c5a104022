// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Finds the end of an answer, as far as it takes for our own two endpoints. */
final class Answer {
  private static final String END_OF_HEADERS = "\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length:";
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

  private Answer() {}

  /** The status of the answer in the first bytes, or 0 as long as some is missing. */
  static int status(byte[] read, int length) {
    String text = new String(read, 0, length, ISO_8859_1);
    int headersEnd = text.indexOf(END_OF_HEADERS);
    if (headersEnd < 0) {
      return 0;
    }
    String headers = text.substring(0, headersEnd).toLowerCase(Locale.ROOT) + "\r\n";
    String body = text.substring(headersEnd + END_OF_HEADERS.length());
    return isComplete(headers, body) ? Integer.parseInt(text.substring(9, 12)) : 0;
  }

  private static boolean isComplete(String headers, String body) {
    int length = headers.indexOf(LENGTH);
    if (length >= 0) {
      int from = length + LENGTH.length();
      String number = headers.substring(from, headers.indexOf('\r', from)).trim();
      return body.length() >= Integer.parseInt(number);
    }
    return !headers.contains(CHUNKED) || body.endsWith("0" + END_OF_HEADERS);
  }
}
