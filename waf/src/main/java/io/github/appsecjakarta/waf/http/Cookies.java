// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Truncation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cookies of a request as name to values, duplicates kept. Servers disagree about quotes: some keep
 * them, some remove them, some end a value at a {@code ;} inside them, some at a {@code ,}. All
 * readings are given as values of the first cookie's name. Nothing is percent-decoded: that is up
 * to the application, and so to the rules' transformers.
 */
public final class Cookies {
  private Cookies() {}

  /**
   * Parses.
   *
   * @param headers every {@code Cookie} header of the request
   * @param limits how much is looked at; {@code maxElements} bounds the number of values
   * @return values by name
   */
  public static Parsed<Map<String, List<String>>> parse(List<String> headers, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String header : headers) {
      count = plain(header, values, count, cuts);
      if (header.indexOf('"') >= 0) {
        count = quoted(header, values, count, cuts);
      }
    }
    return new Parsed<>(values, cuts.truncation());
  }

  /**
   * Adds a cookie as a server reads it, where that is another reading.
   *
   * @param values gets it
   * @param name its name
   * @param value its value
   * @param limits as for {@link #parse}
   * @return what limits kept out
   */
  static Truncation addOther(
      Map<String, List<String>> values, String name, String value, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    List<String> readings = values.get(cuts.text(name));
    String text = cuts.text(value);
    int size = readings == null ? values.size() : readings.size();
    if ((readings == null || !readings.contains(text)) && cuts.roomAfter(size)) {
      values.computeIfAbsent(cuts.text(name), key -> new ArrayList<>(1)).add(text);
    }
    return cuts.truncation();
  }

  /** Every {@code ;} ends a cookie. */
  private static int plain(String header, Map<String, List<String>> values, int count, Cuts cuts) {
    int start = 0;
    int added = count;
    while (start < header.length()) {
      int next = header.indexOf(';', start);
      int end = next < 0 ? header.length() : next;
      added = add(header.substring(start, end).strip(), values, added, cuts);
      start = end + 1;
    }
    return added;
  }

  private static int add(String pair, Map<String, List<String>> values, int count, Cuts cuts) {
    if (pair.isEmpty() || !cuts.roomAfter(count)) {
      return count;
    }
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals).strip();
    String value = equals < 0 ? "" : pair.substring(equals + 1).strip();
    List<String> readings = values.computeIfAbsent(cuts.text(name), key -> new ArrayList<>(1));
    readings.add(cuts.text(value));
    int added = count + 1;
    if (pair.indexOf(',') >= 0) {
      added += parts(pair, readings, cuts);
    }
    return added + withoutQuotes(value, readings, cuts);
  }

  /** Quotes around a value go, and then the escapes in it. */
  private static int withoutQuotes(String value, List<String> readings, Cuts cuts) {
    int from = value.startsWith("\"") ? 1 : 0;
    int to = value.length() > from && value.endsWith("\"") ? value.length() - 1 : value.length();
    if (to - from == value.length() || from >= to) {
      return 0;
    }
    readings.add(cuts.text(value.substring(from, to)));
    if (value.indexOf('\\') < 0) {
      return 1;
    }
    readings.add(cuts.text(unescaped(value, from, to)));
    return 2;
  }

  /** Where a comma ends a cookie, as it once did, there are more of them. */
  private static int parts(String pair, List<String> readings, Cuts cuts) {
    int before = readings.size();
    int start = 0;
    while (start < pair.length() && cuts.roomAfter(readings.size())) {
      int comma = pair.indexOf(',', start);
      int end = comma < 0 ? pair.length() : comma;
      int equals = pair.indexOf('=', start);
      int middle = equals < 0 || equals > end ? end : equals;
      String first = pair.substring(start, middle).strip();
      String second = pair.substring(Math.min(middle + 1, end), end).strip();
      for (String text : new String[] {first, second}) {
        if (!text.isEmpty()) {
          readings.add(cuts.text(text));
          withoutQuotes(text, readings, cuts);
        }
      }
      start = end + 1;
    }
    return readings.size() - before;
  }

  /** The values in quotes that the plain reading tears apart at a {@code ;}. One pass. */
  private static int quoted(String header, Map<String, List<String>> values, int count, Cuts cuts) {
    int added = count;
    int nameStart = 0;
    int i = 0;
    while (i + 1 < header.length()) {
      char c = header.charAt(i);
      if (c == ';' || c == ',') {
        nameStart = i + 1;
      } else if (c == '=' && header.charAt(i + 1) == '"') {
        int close = closingQuote(header, i + 2);
        String value = unescaped(header, i + 2, close);
        if (value.indexOf(';') >= 0 && cuts.roomAfter(added)) {
          String name = cuts.text(header.substring(nameStart, i).strip());
          values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(cuts.text(value));
          added++;
        }
        i = close;
      }
      i++;
    }
    return added;
  }

  private static int closingQuote(String header, int from) {
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\\') {
        i++;
      }
    }
    return header.length();
  }

  private static String unescaped(String text, int from, int to) {
    StringBuilder value = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\\' && i + 1 < to) {
        i++;
      }
      value.append(text.charAt(i));
    }
    return value.toString();
  }
}
