// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes encodings off a string, see {@link DerivedValues}. Linear in the string. */
final class Layers {
  private static final int MAX_LAYERS = 5;
  private static final int SHORTEST_BASE64 = 8;

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

  /** What Base64 of either alphabet holds, if it is printable text; else null. */
  static @Nullable String base64(String text) {
    if (text.length() < SHORTEST_BASE64 || !isBase64(text)) {
      return null;
    }
    String standard = text.replace('-', '+').replace('_', '/').replace(' ', '+');
    int padding = standard.indexOf('=');
    try {
      byte[] bytes =
          Base64.getDecoder().decode(padding < 0 ? standard : standard.substring(0, padding));
      return isPrintable(bytes)
          ? TextDecoder.decode(bytes, 0, bytes.length, TextDecoder.charset(null))
          : null;
    } catch (IllegalArgumentException oneLetterTooMany) {
      return null;
    }
  }

  private static boolean isBase64(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '=' && text.length() - end < 2) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "+/-_ ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Nearly all printable, and something else than letters and digits. */
  private static boolean isPrintable(byte[] bytes) {
    int odd = 0;
    boolean sign = false;
    for (byte b : bytes) {
      boolean space = b == '\t' || b == '\r' || b == '\n';
      odd += (b < ' ' && !space) || b == 0x7F ? 1 : 0;
      sign |= b >= ' ' && b < 0x7F && !Character.isLetterOrDigit(b);
    }
    return sign && odd * 20 <= bytes.length;
  }
}
