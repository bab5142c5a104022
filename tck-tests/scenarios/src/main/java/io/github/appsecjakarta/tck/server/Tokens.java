// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens that the application of MicroProfile JWT believes. */
public final class Tokens {

  private static final KeyPair KEYS = keys();

  private Tokens() {}

  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  /**
   * A token of a customer.
   *
   * @param name who it is
   * @return a signed JWT, valid for ten minutes
   */
  public static String of(String name) {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        {"iss":"https://tck.example","sub":"NAME","upn":"NAME","groups":["customer"],
         "iat":NOW,"exp":END,"jti":"NAME-NOW"}"""
            .replace("NAME", name)
            .replace("NOW", Long.toString(now))
            .replace("END", Long.toString(now + 600));
    String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
    return signed + "." + signature(signed);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(KEYS.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
