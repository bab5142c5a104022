// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Parameter values in other than ASCII: {@code UTF-8''a%20b} and {@code =?UTF-8?B?YQ==?=}. */
final class EncodedParameter {
  private EncodedParameter() {}

  /** The value as text; as it is if it is not encoded or wrongly. */
  static String decode(String key, String value) {
    if (key.endsWith("*")) {
      int language = value.indexOf('\'');
      int text = language < 0 ? -1 : value.indexOf('\'', language + 1);
      return text < 0 ? PercentDecoder.path(value) : extended(value, language, text + 1);
    }
    boolean word = value.startsWith("=?") && value.endsWith("?=") && value.length() < 2000;
    return word ? word(value) : value;
  }

  private static String extended(String value, int charsetEnd, int text) {
    String bytes = value.substring(text).replace("+", "%2B");
    return PercentDecoder.decode(
        bytes, 0, bytes.length(), TextDecoder.charset(value.substring(0, charsetEnd)));
  }

  private static String word(String value) {
    String[] parts = value.substring(2, value.length() - 2).split("\\?", 3);
    if (parts.length < 3) {
      return value;
    }
    byte[] bytes =
        parts[1].equalsIgnoreCase("B")
            ? base64(parts[2])
            : PercentDecoder.path(parts[2].replace('=', '%').replace('_', ' '))
                .getBytes(StandardCharsets.UTF_8);
    return TextDecoder.decode(bytes, 0, bytes.length, TextDecoder.charset(parts[0]));
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
