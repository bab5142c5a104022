// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.uri.IpNetwork;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a condition; messages are those of the diagnostics. */
final class Parameters {
  private final Map<?, ?> values;

  Parameters(Map<?, ?> values) {
    this.values = values;
  }

  /** The object under a key; an empty one if there is none. */
  Parameters object(String key) {
    Object value = values.get(key);
    if (value instanceof Pairs pairs) {
      Map<String, @Nullable Object> map = new HashMap<>();
      for (int i = 0; i < pairs.size(); i++) {
        map.putIfAbsent(pairs.key(i), pairs.value(i));
      }
      return new Parameters(map);
    }
    if (!values.containsKey(key)) {
      return new Parameters(Map.of());
    }
    if (value instanceof Map<?, ?> map) {
      return new Parameters(map);
    }
    throw invalid(key, value, "map");
  }

  boolean flag(String key, boolean defaultValue) {
    Object value = values.get(key);
    if (!values.containsKey(key)) {
      return defaultValue;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof String text
        && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
      return text.equalsIgnoreCase("true");
    }
    throw invalid(key, value, "bool");
  }

  List<String> texts(String key, List<String> defaultValue) {
    Object value = values.get(key);
    if (!values.containsKey(key)) {
      return defaultValue;
    }
    if (!(value instanceof List<?> items)) {
      throw invalid(key, value, "array");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (item == null || item instanceof List || item instanceof Map || item instanceof Pairs) {
        throw new IllegalArgumentException(
            "bad cast, expected 'string', obtained '" + type(item) + "'");
      }
      texts.add(String.valueOf(item));
    }
    return List.copyOf(texts);
  }

  /** Networks; what is none is left out. */
  List<IpNetwork> networks(String key, List<IpNetwork> defaultValue) {
    return values.containsKey(key) ? SsrfPolicy.networks(texts(key, List.of())) : defaultValue;
  }

  private static IllegalArgumentException invalid(
      String key, @Nullable Object value, String expected) {
    return new IllegalArgumentException(
        "invalid type '" + type(value) + "' for key '" + key + "', expected '" + expected + "'");
  }

  private static String type(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof List) {
      return "array";
    }
    return value instanceof Number number ? numberType(number) : "map";
  }

  private static String numberType(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return "float";
    }
    boolean negative = number instanceof BigInteger big ? big.signum() < 0 : number.longValue() < 0;
    return negative ? "signed" : "unsigned";
  }
}
