// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is asked. Many different requests of each kind, by {@value #VERSIONS} versions of a browser
 * on some systems, so that no cache of values flatters.
 */
enum Endpoint {
  JSON("JSON GET", 1.03),
  FORM("form POST, 2 KB", 1.05);

  static final int FORM_BYTES = 2048;
  private static final int VARIANTS = 512;
  private static final int VERSIONS = 40;
  private static final List<String> SYSTEMS =
      List.of(
          "X11; Linux x86_64", "Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10.15");
  private static final List<String> LANGUAGES =
      List.of("en-GB,en;q=0.7", "de-AT,de;q=0.8,en;q=0.5", "fr", "nl,en-US;q=0.7,en;q=0.3");
  private static final List<String> FIELDS =
      List.of(
          "first-name",
          "last-name",
          "street",
          "city",
          "country",
          "email",
          "phone",
          "product",
          "size",
          "colour",
          "delivery",
          "payment",
          "newsletter",
          "voucher",
          "language",
          "remark");

  /**
   * Words that make no attack in whatever order: what is measured is the cost of clean requests.
   */
  private static final List<String> WORDS =
      List.of(
          "garden",
          "O'Brien",
          "Zürich",
          "two",
          "rooms",
          "please",
          "ring",
          "twice",
          "later",
          "leave",
          "it",
          "with",
          "the",
          "neighbour",
          "left",
          "door",
          "thanks",
          "plus",
          "regards",
          "12",
          "Main",
          "Street",
          "blue",
          "medium",
          "from",
          "choose",
          "shop",
          "half",
          "A&B",
          "order");

  private final String title;
  private final double goal;

  Endpoint(String title, double goal) {
    this.title = title;
    this.goal = goal;
  }

  String title() {
    return title;
  }

  /** The most that monitoring should cost, as a ratio to the bare server. */
  double goal() {
    return goal;
  }

  /** Requests as they go over the wire, the same for the same seed. */
  List<byte[]> requests(String authority, long seed) {
    Random random = new Random(seed);
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      requests.add((this == JSON ? get(authority, random) : post(authority, random)));
    }
    return requests;
  }

  private static byte[] get(String authority, Random random) {
    String target =
        "/app/rest/products/" + random.nextInt(100_000) + "?view=short&ref=" + word(random);
    return ("GET " + target + headers(authority, random) + "\r\n").getBytes(UTF_8);
  }

  private static byte[] post(String authority, Random random) {
    String form = form(random);
    return ("POST /app/order"
            + headers(authority, random)
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n"
            + form)
        .getBytes(UTF_8);
  }

  private static String headers(String authority, Random random) {
    return " HTTP/1.1\r\nHost: "
        + authority
        + "\r\nUser-Agent: "
        + browser(random)
        + "\r\nAccept: application/json, text/plain, */*\r\nAccept-Language: "
        + LANGUAGES.get(random.nextInt(LANGUAGES.size()))
        + "\r\nAccept-Encoding: gzip, deflate, br\r\nReferer: http://"
        + authority
        + "/app/catalogue\r\nX-Request-Id: "
        + Long.toHexString(random.nextLong())
        + "\r\n";
  }

  private static String browser(Random random) {
    String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
    int version = 100 + random.nextInt(VERSIONS);
    return String.format(
        "Mozilla/5.0 (%s; rv:%d.0) Gecko/20100101 Firefox/%d.0", system, version, version);
  }

  /** Fields of words, the last one as long as it takes. */
  static String form(Random random) {
    StringBuilder form = new StringBuilder();
    for (String field : FIELDS) {
      form.append(field).append('=').append(word(random));
      for (int i = random.nextInt(12); i > 0; i--) {
        form.append('+').append(word(random));
      }
      form.append('&');
    }
    form.append("message=");
    String word = word(random);
    while (form.length() + word.length() < FORM_BYTES) {
      form.append(word).append('+');
      word = word(random);
    }
    return form.append("e".repeat(FORM_BYTES - form.length())).toString();
  }

  private static String word(Random random) {
    return URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), UTF_8);
  }
}
