// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

/**
 * A version such as {@code 2.0.1}.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  /** The version of the rule language that this engine speaks. */
  public static final Version COMPATIBLE = new Version(2, 0, 1);

  private static final String[] PARTS = {"major", "minor", "patch"};

  static void check(ConfigMap item) throws RejectedException {
    if (item.find("min_version") != null && COMPATIBLE.compareTo(read(item, "min_version")) < 0) {
      throw RejectedException.skipped("for later versions", item);
    }
    if (item.find("max_version") != null && COMPATIBLE.compareTo(read(item, "max_version")) > 0) {
      throw RejectedException.skipped("for earlier versions", item);
    }
  }

  private static Version read(ConfigMap item, String key) throws RejectedException {
    String text = item.get(key, Cast.STRING);
    String numbers = text;
    int label = text.indexOf('-');
    if (label >= 0) {
      numbers = text.substring(0, label);
    }
    int[] parts = new int[3];
    int start = 0;
    for (int i = 0; i < 3; i++) {
      int end = i == 2 ? numbers.length() : numbers.indexOf('.', start);
      if (end < 0) {
        throw RejectedException.error("invalid version syntax", item);
      }
      parts[i] = number(numbers.substring(start, end), PARTS[i], item);
      start = end + 1;
    }
    return new Version(parts[0], parts[1], parts[2]);
  }

  private static int number(String text, String part, ConfigMap item) throws RejectedException {
    boolean digits = !text.isEmpty() && text.length() <= 3;
    int number = 0;
    for (int i = 0; digits && i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      digits = digit >= 0 && digit <= 9;
      number = number * 10 + digit;
    }
    if (!digits) {
      throw RejectedException.error("invalid " + part + " version: " + text, item);
    }
    return number;
  }

  @Override
  public int compareTo(Version other) {
    int order = Integer.compare(major, other.major);
    order = order != 0 ? order : Integer.compare(minor, other.minor);
    return order != 0 ? order : Integer.compare(patch, other.patch);
  }
}
