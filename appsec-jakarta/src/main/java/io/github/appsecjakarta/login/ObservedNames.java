// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import io.github.appsecjakarta.report.LoginMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of names that AppSec sees by itself: as they are, nothing, or {@code anon_} and the
 * first 128 bits of their SHA-256. That is without a key: whoever has a list of names can find them
 * again. With a key it is HMAC-SHA256. Immutable.
 */
public final class ObservedNames {
  /** Longest login or identifier that is reported; an attacker chooses it. */
  static final int MAX_CHARS = 512;

  private static final int BYTES = 16;
  private static final String HMAC = "HmacSHA256";

  private final LoginMode mode;
  private final @Nullable SecretKeySpec key;

  /**
   * Names in a mode.
   *
   * @param mode what becomes of them
   * @param key secret for the hash, empty for none
   */
  public ObservedNames(LoginMode mode, String key) {
    this.mode = mode;
    this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  boolean off() {
    return mode == LoginMode.DISABLED;
  }

  /**
   * What is shown of a name.
   *
   * @param name a login or identifier
   * @return null if nothing is
   */
  public @Nullable String shown(@Nullable String name) {
    if (off() || name == null || name.isBlank()) {
      return null;
    }
    if (mode == LoginMode.ANON) {
      return "anon_" + HexFormat.of().formatHex(Arrays.copyOf(hash(name), BYTES));
    }
    return name.length() <= MAX_CHARS ? name : name.substring(0, MAX_CHARS);
  }

  private byte[] hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    try {
      if (key == null) {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
      }
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
