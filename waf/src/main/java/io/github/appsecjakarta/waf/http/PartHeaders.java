// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the headers of one part say.
 *
 * @param names names of the field, one unless the part contradicts itself; never empty
 * @param fileNames names of the file, empty if the part is none
 * @param onlyExtended whether the file has no name but in the form of RFC 5987, which RESTEasy does
 *     not know: there the part is a field
 * @param type media type
 * @param end where the headers end and the content starts
 */
record PartHeaders(
    List<String> names, List<String> fileNames, boolean onlyExtended, MediaType type, int end) {
  private static final int MAX_LINES = 100;

  boolean isFile() {
    return !fileNames.isEmpty() && !fileNames.contains("");
  }

  /** Whether somebody may take it for a field; it may be a file too. */
  boolean isField() {
    return !isFile() || onlyExtended;
  }

  static PartHeaders read(byte[] body, int from, int to) {
    List<String> lines = new ArrayList<>();
    int at = from;
    boolean blank = false;
    while (at < to && !blank) {
      int end = at;
      while (end < to && body[end] != '\n') {
        end++;
      }
      String line = TextDecoder.decode(body, at, end, StandardCharsets.UTF_8);
      blank = line.isBlank();
      if (lines.size() < MAX_LINES) {
        unfold(lines, line);
      }
      at = Math.min(end + 1, to);
    }
    return of(lines, blank ? at : to);
  }

  private static void unfold(List<String> lines, String line) {
    boolean folded = line.startsWith(" ") || line.startsWith("\t");
    if (folded && !lines.isEmpty()) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.strip());
    } else if (!line.isBlank()) {
      lines.add(line.strip());
    }
  }

  private static PartHeaders of(List<String> lines, int end) {
    List<String> names = new ArrayList<>();
    List<String> fileNames = new ArrayList<>();
    MediaType type = MediaType.NONE;
    boolean plain = false;
    for (String line : lines) {
      int colon = Math.max(line.indexOf(':'), 0);
      String value = line.substring(Math.min(colon + 1, line.length())).strip();
      switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "content-disposition" -> plain |= disposition(value, names, fileNames);
        case "content-type" -> type = MediaType.parse(value);
        default -> {}
      }
    }
    if (names.isEmpty()) {
      names.add("");
    }
    return new PartHeaders(names, fileNames, !plain, type, end);
  }

  /** Adds the names; whether there is a plain one of a file. */
  private static boolean disposition(String value, List<String> names, List<String> fileNames) {
    boolean plain = false;
    HeaderParameters header = HeaderParameters.parse(value);
    Pairs parameters = header.all();
    for (int i = 0; i < parameters.size(); i++) {
      String key = parameters.key(i);
      if (key.equals("name") || key.startsWith("name*")) {
        addReadings(names, key, String.valueOf(parameters.value(i)), header.raw(i));
      } else if (key.startsWith("filename")) {
        plain |= key.equals("filename");
        addReadings(fileNames, key, String.valueOf(parameters.value(i)), header.raw(i));
      }
    }
    return plain;
  }

  /** Some applications decode what is encoded or escaped, some do not, some all backslashes. */
  private static void addReadings(List<String> names, String key, String value, String raw) {
    add(names, EncodedParameter.decode(key, value));
    add(names, value);
    if (key.endsWith("*") && value.indexOf('+') >= 0) {
      // some read it as if it were part of a form
      add(names, EncodedParameter.decode(key, value.replace('+', ' ')));
    }
    if (value.indexOf(';') > 0) {
      // RESTEasy ends it there, quotes or not
      add(names, value.substring(0, value.indexOf(';')));
    }
    if (raw.indexOf('\\') >= 0 && raw.startsWith("\"")) {
      add(names, raw.substring(1, Math.max(1, raw.length() - 1)));
      add(names, withoutEscapes(raw.substring(1, Math.max(1, raw.length() - 1))));
    }
  }

  private static void add(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  private static String withoutEscapes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
      plain.append(text.charAt(escape ? ++i : i));
    }
    return plain.toString();
  }
}
