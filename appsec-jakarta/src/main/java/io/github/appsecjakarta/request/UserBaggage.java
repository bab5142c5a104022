// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of the user in a {@code baggage} header, as W3C Baggage writes it: {@code
 * usr.id=value;properties,other=value}. Bounded as that specification says; whoever sends a request
 * writes this header, so what is read is only to be believed from known callers.
 */
public final class UserBaggage {
  /** Name of the header. */
  public static final String HEADER = "baggage";

  private static final String KEY = "usr.id";
  private static final int MAX_CHARS = 8192;
  private static final int MAX_MEMBERS = 64;
  private static final int MAX_ID_CHARS = 512;
  private static final String PLAIN = "!#$&'*+-.^_`|~:/@()<>?[]{}=";

  private UserBaggage() {}

  /**
   * The header that tells of a user.
   *
   * @param userId identifier of the user
   * @return its value, or null if the identifier is too long to be sent
   */
  public static @Nullable String of(String userId) {
    if (userId.length() > MAX_ID_CHARS) {
      return null;
    }
    StringBuilder header = new StringBuilder(KEY).append('=');
    for (byte b : userId.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
      if (alphanumeric || PLAIN.indexOf(c) >= 0) {
        header.append(c);
      } else {
        header.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return header.toString();
  }

  /**
   * The user that headers tell of.
   *
   * @param headers values of all {@code baggage} headers of a request
   * @return the identifier, or null if there is none or it cannot be read
   */
  public static @Nullable String userId(List<String> headers) {
    int members = 0;
    int chars = 0;
    for (String header : headers) {
      chars += header.length();
      if (chars > MAX_CHARS) {
        return null;
      }
      for (String member : header.split(",", MAX_MEMBERS + 1)) {
        if (++members > MAX_MEMBERS) {
          return null;
        }
        int equals = member.indexOf('=');
        if (equals > 0 && member.substring(0, equals).strip().equals(KEY)) {
          return decoded(value(member, equals + 1));
        }
      }
    }
    return null;
  }

  private static String value(String member, int from) {
    int properties = member.indexOf(';', from);
    return member.substring(from, properties < 0 ? member.length() : properties).strip();
  }

  private static @Nullable String decoded(String value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 0x7F) {
        return null;
      }
      if (c == '%') {
        int high = digit(value, i + 1);
        int low = digit(value, i + 2);
        if (high < 0 || low < 0) {
          return null;
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return text(bytes.toByteArray());
  }

  private static @Nullable String text(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.isBlank() || text.length() > MAX_ID_CHARS ? null : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int digit(String value, int at) {
    return at < value.length() ? Character.digit(value.charAt(at), 16) : -1;
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
