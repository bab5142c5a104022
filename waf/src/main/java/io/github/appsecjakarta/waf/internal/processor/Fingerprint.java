// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces that fingerprints are made of. */
final class Fingerprint {
  private Fingerprint() {}

  /** The first eight hexadecimal digits of the SHA-256 of a text's bytes. */
  static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Utf8.encode(text));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** The hash of a text in small letters; nothing for an empty one. */
  static String hashOfLower(String text) {
    return text.isEmpty() ? "" : hash(Ascii.lower(text));
  }

  /** The hash of a list of texts, whose commas are escaped; nothing for an empty list. */
  static String hashOfList(List<String> texts) {
    if (texts.isEmpty()) {
      return "";
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      joined.append(i == 0 ? "" : ",").append(texts.get(i).replace(",", "\\,"));
    }
    return hash(joined.toString());
  }

  /** The hash of the keys of a map, in small letters and sorted; nothing for an empty map. */
  static String hashOfKeys(@Nullable Object map) {
    List<String> keys = new ArrayList<>(Entries.count(map));
    Entries.each(map, (key, value) -> keys.add(Ascii.lower(key)));
    keys.sort(Fingerprint::compareKeys);
    return hashOfList(keys);
  }

  /**
   * The order of keys: that of their bytes, taken as numbers with a sign, so that what is not ASCII
   * comes first. Fingerprints made elsewhere have it, and must be the same as ours.
   */
  static int compareKeys(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x >= 0x80 || y >= 0x80) {
        return Arrays.compare(Utf8.encode(a.substring(i)), Utf8.encode(b.substring(i)));
      }
      if (x != y) {
        return x - y;
      }
    }
    return a.length() - b.length();
  }
}
