// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a body of parts apart. Time is linear: a boundary is looked for at line starts only. */
final class MultipartReader {
  private static final int MAX_NESTING = 3;

  private final @Nullable String charset;
  private final Cuts cuts;
  private final Map<String, List<@Nullable Object>> fields = new LinkedHashMap<>();
  private final List<String> fileNames = new ArrayList<>();
  private final List<String> fileContents = new ArrayList<>();
  private int fieldCount;

  MultipartReader(@Nullable String charset, HttpLimits limits) {
    this.charset = charset;
    this.cuts = new Cuts(limits);
  }

  MultipartBody read(byte[] body, int length, @Nullable String boundary) {
    if (boundary != null) {
      // an application may see another boundary than the one named first
      int first = find(body, 0, length, delimiter(boundary));
      parts(body, 0, first < 0 ? length : first, null, 0);
    }
    parts(body, 0, length, boundary, 0);
    return new MultipartBody(fields, fileNames, fileContents, cuts.truncation());
  }

  /** Gives what was read since the last time. */
  MultipartBody take() {
    MultipartBody taken =
        new MultipartBody(
            new LinkedHashMap<>(fields),
            List.copyOf(fileNames),
            List.copyOf(fileContents),
            cuts.truncation());
    fields.clear();
    fileNames.clear();
    fileContents.clear();
    return taken;
  }

  /** Content flowed by that is in no value. */
  void leftOut() {
    cuts.strings();
  }

  /** A file was not looked at. */
  void fileLeftOut() {
    cuts.elements();
  }

  void parts(byte[] body, int from, int to, @Nullable String boundary, int nesting) {
    byte[] delimiter = boundary == null ? firstLine(body, from, to) : delimiter(boundary);
    int found = delimiter.length < 3 ? -1 : find(body, from, to, delimiter);
    while (found >= 0) {
      int start = nextLine(body, found + delimiter.length, to);
      int next = find(body, start, to, delimiter);
      int end = next < 0 ? to : withoutLineEnd(body, start, next);
      if (start < end) {
        part(body, start, end, nesting);
      }
      found = next;
    }
  }

  void part(byte[] body, int from, int to, int nesting) {
    PartHeaders headers = PartHeaders.read(body, from, to);
    int start = headers.end();
    MediaType type = headers.type();
    if (type.isMultipart() && type.boundary() != null && nesting < MAX_NESTING) {
      parts(body, start, to, type.boundary(), nesting + 1);
      return;
    }
    for (String name : headers.fileNames()) {
      if (cuts.roomAfter(fileNames.size())) {
        fileNames.add(cuts.text(name));
      }
    }
    if (headers.isFile()) {
      file(body, start, to);
    }
    if (headers.isField()) {
      field(headers, body, start, to);
    }
  }

  private void file(byte[] body, int from, int to) {
    if (fileContents.size() >= cuts.limits.maxFiles()) {
      cuts.elements();
      return;
    }
    int end = Math.min(to, from + cuts.limits.maxFileBytes());
    if (end < to) {
      cuts.strings();
    }
    fileContents.add(cuts.text(TextDecoder.decode(body, from, end, StandardCharsets.UTF_8)));
  }

  private void field(PartHeaders headers, byte[] body, int from, int to) {
    for (String name : headers.names()) {
      if (!cuts.roomAfter(fieldCount)) {
        return;
      }
      fieldCount++;
      @Nullable Object value = value(headers.type(), body, from, to);
      fields.computeIfAbsent(cuts.text(name), key -> new ArrayList<>(1)).add(value);
    }
  }

  private @Nullable Object value(MediaType type, byte[] body, int from, int to) {
    String named = type.charset() == null ? charset : type.charset();
    String text = TextDecoder.decode(body, from, to, TextDecoder.charset(named));
    if (type.isJson()) {
      return JsonBody.parse(text, cuts.limits).value();
    }
    return type.isXml() ? XmlBody.parse(text, cuts.limits).value() : cuts.text(text);
  }

  static byte[] delimiter(String boundary) {
    return ("--" + boundary).getBytes(StandardCharsets.UTF_8);
  }

  /** The boundary line of a body whose boundary is not named, without its line end. */
  private static byte[] firstLine(byte[] body, int from, int to) {
    int end = from;
    while (end < to && end - from < 200 && body[end] != '\r' && body[end] != '\n') {
      end++;
    }
    boolean dashes = end - from > 2 && body[from] == '-' && body[from + 1] == '-';
    return dashes ? java.util.Arrays.copyOfRange(body, from, end) : new byte[0];
  }

  private static int find(byte[] body, int from, int to, byte[] delimiter) {
    for (int i = from; i + delimiter.length <= to; i = nextLine(body, i, to)) {
      if (isLineOf(body, i + delimiter.length, to)
          && java.util.Arrays.equals(
              body, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a delimiter that ends here is a whole line, or the last one. */
  private static boolean isLineOf(byte[] body, int end, int to) {
    return end == to || endsDelimiter(body[end]);
  }

  /** Whether a byte may follow a delimiter. */
  static boolean endsDelimiter(byte next) {
    return next == '-' || (next & 0xFF) <= ' ';
  }

  private static int nextLine(byte[] body, int from, int to) {
    int i = from;
    while (i < to && body[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, to);
  }

  static int withoutLineEnd(byte[] body, int from, int to) {
    int end = to > from && body[to - 1] == '\n' ? to - 1 : to;
    return end < to && end > from && body[end - 1] == '\r' ? end - 1 : end;
  }
}
