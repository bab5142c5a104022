// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by address, each of the kind that belongs there, or seldom of another. */
final class RandomRequest {
  static final String ADDRESSES =
      "query headers method uri body statement system file url command argv ip number cookies";
  static final String KEYS = "a b attack token user-agent x-real-ip authorization items";

  private final Dice dice;
  private final RandomText text;

  RandomRequest(Dice dice) {
    this.dice = dice;
    this.text = new RandomText(dice);
  }

  Map<String, @Nullable Object> next() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String address : ADDRESSES.split(" ", -1)) {
      if (!dice.oneIn(3)) {
        Object value = dice.oneIn(25) ? any(2) : usual(address);
        boolean statement = address.equals("statement") && value instanceof String;
        values.put(address, statement ? spaced(String.valueOf(value)) : value);
      }
    }
    return values;
  }

  private @Nullable Object usual(String address) {
    return switch (address) {
      case "query", "headers", "cookies" -> parameters(address);
      case "method" -> dice.word("GET POST PUT get");
      case "uri" -> "/" + text.next();
      case "statement" -> statement();
      case "system" -> dice.word("mysql postgresql sqlite oracle");
      case "file" -> dice.word("/etc/passwd /var/../../etc/passwd /srv/x/attack ../../etc/passwd");
      case "url" -> url();
      case "command" -> command();
      case "argv" -> argv();
      case "ip" -> text.address();
      case "number" -> scalar();
      default -> any(3);
    };
  }

  private Map<String, @Nullable Object> parameters(String address) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      boolean list = address.equals("query");
      Object value = injected();
      parameters.put(dice.word(KEYS), list ? List.of(value) : value);
    }
    if (address.equals("headers") && dice.oneIn(3)) {
      parameters.put(
          "authorization",
          "Bearer eyJhbGciOiJub25lIn0.eyJhIjoxLCJiIjoiYXR0YWNrIn0." + dice.word(" x"));
    }
    return parameters;
  }

  /** What may turn up in a statement, path, URL or command. */
  private String injected() {
    return dice.oneIn(3)
        ? dice.of(
            List.of(
                "1 or 1=1",
                "x' or '1'='1",
                "1; drop table t",
                "../../etc/passwd",
                "/etc/passwd",
                "evil.example",
                "http://evil.example/",
                "169.254.169.254",
                "; cat /etc/passwd",
                "cat",
                "$(id)",
                "sh"))
        : text.next();
  }

  private String statement() {
    return "select a, b from t where id = "
        + dice.word("1 2")
        + " and name = '"
        + injected()
        + "' limit 1";
  }

  /** The native tokenizer of SQL takes a digit behind a slash for a part of the slash. */
  private static String spaced(String statement) {
    String spaced = statement;
    for (char digit = '0'; digit <= '9'; digit++) {
      spaced = spaced.replace("/" + digit, "/ " + digit);
    }
    return spaced;
  }

  private String url() {
    return dice.word("http:// https:// ftp:// file:// //")
        + dice.word("localhost good.example 169.254.169.254 127.0.0.1 evil.example")
        + dice.word("/ /x /../x :8080/ ")
        + dice.word(" ?q=1 ?a=b&c=d #f");
  }

  private Object command() {
    return dice.oneIn(4) ? List.of("ls", injected() + "x") : "ls " + injected();
  }

  private List<Object> argv() {
    List<Object> argv = new ArrayList<>();
    argv.add(dice.word("/bin/sh bash ls /usr/bin/id"));
    if (!dice.oneIn(3)) {
      argv.add(dice.word("-c -l --"));
    }
    argv.add("echo " + injected());
    return argv;
  }

  private @Nullable Object any(int depth) {
    int kind = dice.below(depth > 0 ? 9 : 6);
    if (kind < 6) {
      return kind < 4 ? text.next() : scalar();
    }
    if (kind == 6) {
      List<@Nullable Object> list = new ArrayList<>();
      for (int i = dice.between(0, dice.oneIn(6) ? 14 : 4); i > 0; i--) {
        list.add(any(depth - 1));
      }
      return list;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      map.put(dice.word(KEYS), any(depth - 1));
    }
    return map;
  }

  private @Nullable Object scalar() {
    return switch (dice.below(6)) {
      case 0 -> null;
      case 1 -> dice.oneIn(2);
      case 2 -> dice.number();
      case 3 -> -(long) dice.below(50);
      default -> (long) dice.below(60);
    };
  }
}
