// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Requests that are wrong in every way: broken parts, bytes that are no text, conflicting lengths,
 * deep JSON, bombs, long headers, and whole ones with bytes changed, taken out or cut off. The same
 * seed makes the same requests.
 */
public final class BrokenRequests {

  private static final String[] TYPES = {
    "application/x-www-form-urlencoded",
    "application/json",
    "application/xml",
    "text/plain;charset=utf-16",
    "multipart/form-data; boundary=b",
    "multipart/form-data",
    "multipart/form-data; boundary=\"",
    "application/graphql",
    ";;;=",
    "application/json; charset=\u0000",
    "text/plain; charset=IBM037; charset=UTF-7"
  };
  private static final String[] PIECES = {
    "\u0000",
    "\r\n",
    "\n",
    "%",
    "%%",
    "&",
    "=",
    ";",
    "\"",
    "\\",
    "\u00FF\u00FE",
    "\u00C0\u00AF",
    "{",
    "[",
    "}",
    "]",
    "<",
    ">",
    "<!DOCTYPE a [<!ENTITY b \"c\">",
    "&b;",
    "--b",
    "--b--",
    "--",
    ",",
    "Content-Disposition: form-data; name=",
    "filename*=UTF-8''%",
    "\u001F\u008B\u0008\u0000",
    "$x",
    "'",
    "(",
    ")",
    "attack-now",
    "=?UTF-8?B?",
    "\u0001\u0002",
    "=?="
  };

  private final Random random;
  private final GivenRequests whole;
  private final String context;

  /**
   * Requests.
   *
   * @param seed which
   * @param context where they go
   */
  public BrokenRequests(long seed, String context) {
    this.random = new Random(seed);
    this.whole = new GivenRequests(seed, context);
    this.context = context;
  }

  /**
   * The next one.
   *
   * @return its bytes
   */
  public byte[] next() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> changed(whole.next());
      case 2 -> headers();
      case 3 -> conflicting();
      case 4 -> coded();
      case 5 -> deep();
      default -> withBody(noise(random.nextInt(2000)));
    };
  }

  private byte[] changed(byte[] request) {
    byte[] bytes = request.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private byte[] headers() {
    RawRequest request = request("GET");
    for (int i = random.nextInt(60); i >= 0; i--) {
      String value = text(random.nextInt(20)).replace("\r", "").replace("\n", "");
      request.header(pick("Cookie", "X-A", "Referer", "Content-Type", "X-Forwarded-For"), value);
    }
    if (random.nextInt(10) == 0) {
      request.header("X-Long", "y".repeat(200_000));
    }
    return request.bytes();
  }

  private byte[] conflicting() {
    RawRequest request = request("POST");
    request.header("Content-Length", pick("0", "5", "-1", "99999999999999999999", "x", "+4"));
    request.header(pick("Transfer-Encoding", "Content-Length"), pick("chunked", "7", "gzip", ""));
    return request.body(pick(TYPES), noise(random.nextInt(50)), false).bytes();
  }

  private byte[] coded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(random.nextInt(6) == 0 ? new byte[3_000_000] : noise(random.nextInt(5000)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = random.nextBoolean() ? changed(bytes.toByteArray()) : bytes.toByteArray();
    return request("POST")
        .header(
            "Content-Encoding", pick("gzip", "deflate", "gzip, gzip", "x-gzip", "br", "a,b,c,d"))
        .body(pick(TYPES), body, random.nextBoolean())
        .bytes();
  }

  private byte[] deep() {
    String open = pick("[", "{\"a\":", "<a>", "%5B", "--b\r\n", "\"", "a[", "((");
    return withBody(open.repeat(random.nextInt(20_000)).getBytes(ISO_8859_1));
  }

  private byte[] withBody(byte[] body) {
    return request(pick("POST", "PUT", "GET", "PATCH"))
        .body(pick(TYPES), body, random.nextInt(3) == 0)
        .bytes();
  }

  private RawRequest request(String method) {
    String place =
        pick(
            "servlet/stream",
            "servlet/parameters",
            "servlet/parts",
            "servlet/reader",
            "servlet/listener",
            "servlet/async",
            "rest/form",
            "rest/bound",
            "rest/xml",
            "rest/parts");
    String query = text(random.nextInt(5)).replaceAll("[\r\n \u0000]", "+");
    return new RawRequest(method, "/" + context + "/" + place + "?" + query);
  }

  private byte[] noise(int length) {
    if (random.nextInt(3) == 0) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    }
    return text(length / 10).getBytes(ISO_8859_1);
  }

  private String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(pick(PIECES));
      if (random.nextInt(3) == 0) {
        text.append((char) random.nextInt(256));
      }
    }
    return text.toString();
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }
}
