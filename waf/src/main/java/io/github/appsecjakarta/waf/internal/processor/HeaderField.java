// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and values of headers, as fingerprints see them. */
final class HeaderField {
  /** Headers that say something about the client; the bits of its fingerprint. */
  static final List<String> USUAL =
      List.of(
          "referer",
          "connection",
          "accept-encoding",
          "content-encoding",
          "cache-control",
          "te",
          "accept-charset",
          "content-type",
          "accept",
          "accept-language");

  /** Headers that carry client addresses, the one that counts most first. */
  static final List<String> ADDRESSES =
      List.of(
          "x-forwarded-for",
          "x-real-ip",
          "true-client-ip",
          "x-client-ip",
          "x-forwarded",
          "forwarded-for",
          "x-cluster-client-ip",
          "fastly-client-ip",
          "cf-connecting-ip",
          "cf-connecting-ipv6");

  private HeaderField() {}

  /** A name in small letters, with dashes for underscores. */
  static String name(String written) {
    return Ascii.lower(written).replace('_', '-');
  }

  /** A value that is text, or a list of one text; else empty. */
  static String value(@Nullable Object value) {
    Object only = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    return only instanceof String text ? text : "";
  }

  /** One digit for each name. */
  static String bits(boolean[] present) {
    StringBuilder bits = new StringBuilder(present.length);
    for (boolean bit : present) {
      bits.append(bit ? '1' : '0');
    }
    return bits.toString();
  }
}
