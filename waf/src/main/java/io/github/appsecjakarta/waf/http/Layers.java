// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes encodings off a string, see {@link DerivedValues}. Linear in the string. */
final class Layers {
  private static final int MAX_LAYERS = 5;

  private Layers() {}

  /** Everything but Base64, until nothing changes; the same instance if nothing did. */
  static String decode(String text) {
    return decode(text, null);
  }

  /** The same; each layer that changed something is added to the list. */
  static String decode(String text, @Nullable List<DecodedLayer> taken) {
    String decoded = text;
    for (int i = 0; i < MAX_LAYERS; i++) {
      String before = decoded;
      decoded = once(before, taken);
      if (decoded.equals(before)) {
        break;
      }
    }
    return decoded;
  }

  private static String once(String text, @Nullable List<DecodedLayer> taken) {
    String decoded = text;
    if (decoded.indexOf('%') >= 0) {
      decoded = noted("percent encoding", decoded, percent(decoded), taken);
    }
    if (decoded.indexOf("\\u") >= 0 || decoded.indexOf("\\x") >= 0) {
      decoded = noted("JavaScript escapes", decoded, EscapeDecoder.backslash(decoded), taken);
    }
    if (decoded.indexOf("\\n") >= 0 || decoded.indexOf("\\r") >= 0) {
      String lines = decoded.replace("\\r", "\r").replace("\\n", "\n");
      decoded = noted("line breaks as escapes", decoded, lines, taken);
    }
    if (decoded.indexOf('&') >= 0) {
      decoded = noted("HTML entities", decoded, HtmlEntities.decode(decoded), taken);
    }
    return noted("look-alikes", decoded, LookAlikes.fold(decoded), taken);
  }

  private static String noted(
      String layer, String before, String after, @Nullable List<DecodedLayer> taken) {
    if (taken != null && !after.equals(before)) {
      taken.add(new DecodedLayer(layer, after));
    }
    return after;
  }

  private static String percent(String text) {
    String decoded = PercentDecoder.path(EscapeDecoder.percentU(text));
    boolean form = !decoded.equals(text) && text.indexOf('+') >= 0 && text.indexOf(' ') < 0;
    return form ? PercentDecoder.path(text.replace('+', ' ')) : decoded;
  }

  /**
   * Whether nothing can be taken off for sure, and there is no JSON: one look at each character,
   * and most texts are so.
   */
  static boolean isPlain(String text) {
    if (text.isEmpty()) {
      return true;
    }
    boolean base64 = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '%' || c == '\\' || c == '&') {
        return false;
      }
      base64 &= Base64Text.isLetter(c) || c == '=';
    }
    char first = text.charAt(0);
    return first != '{' && first != '[' && (!base64 || Base64Text.decode(text) == null);
  }
}
