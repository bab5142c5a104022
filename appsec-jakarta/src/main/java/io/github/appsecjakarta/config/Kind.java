// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A type of values: how text becomes a value, and what text is allowed.
 *
 * @param allowed what is allowed, for people
 * @param parse text to value; throws {@link IllegalArgumentException} for what is not allowed
 * @param show value to the text that would give it
 * @param hidden whether a text is secret also where it is wrong
 * @param <T> the Java type
 */
record Kind<T>(
    String allowed, Function<String, T> parse, Function<T, String> show, boolean hidden) {

  Kind(String allowed, Function<String, T> parse, Function<T, String> show) {
    this(allowed, parse, show, false);
  }

  static Kind<Boolean> flag() {
    return new Kind<>("true, false", Kind::parseFlag, String::valueOf);
  }

  static Kind<Integer> number(int least, int most) {
    return new Kind<>(
        "a number from " + least + " to " + most,
        text -> {
          int number = Integer.parseInt(text);
          return checked(number, number >= least && number <= most);
        },
        String::valueOf);
  }

  /** A number of bytes, with an optional binary unit. */
  static Kind<Long> bytes(long most) {
    return new Kind<>(
        "a number of bytes, KiB or MiB, from 0 to " + showBytes(most),
        text -> {
          long bytes = parseBytes(text.toLowerCase(Locale.ROOT));
          return checked(bytes, bytes >= 0 && bytes <= most);
        },
        Kind::showBytes);
  }

  static Kind<Duration> duration() {
    return new Kind<>(
        "a number with the unit us, ms or s, at least 1us",
        text -> parseDuration(text.toLowerCase(Locale.ROOT)),
        Kind::showDuration);
  }

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(lowerCase(constant));
    }
    return new Kind<>(
        String.join(", ", names),
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
        Kind::lowerCase);
  }

  static Kind<String> text(String allowed) {
    return new Kind<>(allowed, text -> text, text -> text);
  }

  static Kind<String> text(String allowed, Predicate<String> fits) {
    return new Kind<>(allowed, text -> checked(text, fits.test(text)), text -> text);
  }

  /** Text that is never shown. */
  static Kind<String> secret(String allowed, int least) {
    return new Kind<>(allowed, text -> checked(text, text.length() >= least), Kind::starred, true);
  }

  private static String starred(String secret) {
    return secret.isEmpty() ? "" : "***";
  }

  /** A regular expression of RE2, or {@code off}. */
  static Kind<String> regex() {
    return new Kind<>(
        "a regular expression (RE2), off",
        text -> {
          Pattern.compile(text);
          return text;
        },
        text -> text);
  }

  /** Parts between commas; blanks around them and empty parts do not count. */
  static Kind<List<String>> list(String allowed, Predicate<String> fits) {
    return new Kind<>(allowed, text -> parseList(text, fits), list -> String.join(",", list));
  }

  private static boolean parseFlag(String text) {
    boolean on = text.equalsIgnoreCase("true");
    return checked(on, on || text.equalsIgnoreCase("false"));
  }

  private static long parseBytes(String text) {
    if (text.endsWith("kib")) {
      return Math.multiplyExact(number(text, 3), 1024);
    }
    if (text.endsWith("mib")) {
      return Math.multiplyExact(number(text, 3), 1024 * 1024);
    }
    return Long.parseLong(text);
  }

  private static String showBytes(long bytes) {
    if (bytes > 0 && bytes % (1024 * 1024) == 0) {
      return bytes / (1024 * 1024) + "MiB";
    }
    return bytes > 0 && bytes % 1024 == 0 ? bytes / 1024 + "KiB" : Long.toString(bytes);
  }

  private static Duration parseDuration(String text) {
    long micros;
    if (text.endsWith("us")) {
      micros = number(text, 2);
    } else if (text.endsWith("ms")) {
      micros = Math.multiplyExact(number(text, 2), 1000);
    } else {
      micros = Math.multiplyExact(number(checked(text, text.endsWith("s")), 1), 1_000_000);
    }
    return Duration.ofNanos(Math.multiplyExact(checked(micros, micros > 0), 1000));
  }

  private static String showDuration(Duration duration) {
    long micros = duration.toNanos() / 1000;
    if (micros % 1_000_000 == 0) {
      return micros / 1_000_000 + "s";
    }
    return micros % 1000 == 0 ? micros / 1000 + "ms" : micros + "us";
  }

  private static long number(String text, int unitLength) {
    return Long.parseLong(text.substring(0, text.length() - unitLength).trim());
  }

  private static List<String> parseList(String text, Predicate<String> fits) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String trimmed = part.trim();
      if (!trimmed.isEmpty()) {
        parts.add(checked(trimmed, fits.test(trimmed)));
      }
    }
    return List.copyOf(parts);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <V> V checked(V value, boolean good) {
    if (!good) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
