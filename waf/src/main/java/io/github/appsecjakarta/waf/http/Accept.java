// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client rather reads HTML or JSON. For each of the two the most specific range of the
 * {@code Accept} header that covers it gives its quality; HTML is chosen only if it is strictly
 * better. Reading stops at the first malformed range; what came before counts.
 */
public final class Accept {
  private static final int FULL = 3;
  private static final int PARTIAL = 2;
  private static final int ANY = 1;

  private int htmlSpecificity;
  private int htmlQuality;
  private int jsonSpecificity;
  private int jsonQuality;

  private Accept() {}

  /**
   * Decides.
   *
   * @param header the {@code Accept} header, several joined by commas, or null
   * @return true for HTML; false for JSON, which is also the answer to a tie, {@code *}{@code /*}
   *     and no header
   */
  public static boolean prefersHtml(@Nullable String header) {
    if (header == null) {
      return false;
    }
    Accept accept = new Accept();
    int start = 0;
    while (start <= header.length()) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? header.length() : comma;
      if (!accept.range(header.substring(start, end).strip())) {
        break;
      }
      start = end + 1;
    }
    return accept.htmlQuality > accept.jsonQuality;
  }

  private boolean range(String range) {
    HeaderParameters parsed = HeaderParameters.parse(range);
    String type = parsed.first().toLowerCase(Locale.ROOT);
    int slash = type.indexOf('/');
    int quality = quality(parsed.value("q"));
    if (slash < 1 || slash == type.length() - 1 || quality < 0) {
      return false;
    }
    html(specificity(type, "text/html", "text/*"), quality);
    json(specificity(type, "application/json", "application/*"), quality);
    return true;
  }

  private void html(int specificity, int quality) {
    if (specificity > htmlSpecificity) {
      htmlSpecificity = specificity;
      htmlQuality = quality;
    }
  }

  private void json(int specificity, int quality) {
    if (specificity > jsonSpecificity) {
      jsonSpecificity = specificity;
      jsonQuality = quality;
    }
  }

  private static int specificity(String type, String full, String partial) {
    if (type.equals(full)) {
      return FULL;
    }
    return type.equals(partial) ? PARTIAL : type.equals("*/*") ? ANY : 0;
  }

  /** Thousandths; 1000 if absent, -1 if malformed. */
  private static int quality(@Nullable String q) {
    if (q == null) {
      return 1000;
    }
    int dot = q.indexOf('.');
    String whole = dot < 0 ? q : q.substring(0, dot);
    String fraction = dot < 0 ? "" : q.substring(dot + 1);
    boolean malformed = q.isEmpty() || q.equals(".") || whole.length() > 1 || fraction.length() > 3;
    if (malformed || !digits(whole) || !digits(fraction)) {
      return -1;
    }
    int value = Integer.parseInt((whole + fraction + "000").substring(0, whole.length() + 3));
    return value > 1000 ? -1 : value;
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
