// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
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
    return signed(claims);
  }

  /** An identity token of a provider of OpenID Connect. */
  static String ofProvider(String issuer, String client, String name, String nonce) {
    long now = Instant.now().getEpochSecond();
    return signed(
        claimsOfProvider(name)
            .replaceFirst(
                "[{]",
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"nonce\":\"%s\",\"iat\":%d,\"exp\":%d,"
                    .formatted(issuer, client, nonce, now, now + 600)));
  }

  /** What a provider tells of a user, whose identifier is not the name. */
  static String claimsOfProvider(String name) {
    return """
        {"sub":"id-of-NAME","preferred_username":"NAME","groups":["customer"]}"""
        .replace("NAME", name);
  }

  /** The public key as providers publish theirs. */
  static String publicKeys() {
    RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"tck\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
  }

  private static String signed(String claims) {
    String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"tck\"}";
    String signed = base64(header) + "." + base64(claims);
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
