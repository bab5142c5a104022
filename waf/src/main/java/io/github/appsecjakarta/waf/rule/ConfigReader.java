// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into {@link ConfigValue}s. Bounded: nesting {@value #MAX_DEPTH}, {@value #MAX_VALUES}
 * values; more is an error. Comments and trailing commas are errors.
 */
final class ConfigReader {
  static final int MAX_DEPTH = 64;
  static final int MAX_VALUES = 5_000_000;
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // not the default pool: its buffers stay with the threads, and with them our class loader
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonParser parser;
  private int values;

  private ConfigReader(JsonParser parser) {
    this.parser = parser;
  }

  static ConfigValue read(byte[] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      ConfigReader reader = new ConfigReader(parser);
      ConfigValue value = reader.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw reader.failure("text after the end of the document");
      }
      return value;
    }
  }

  private ConfigValue value(@Nullable JsonToken token) throws IOException {
    if (++values > MAX_VALUES) {
      throw failure("more than " + MAX_VALUES + " values");
    }
    if (token == null) {
      throw failure("no JSON value");
    }
    JsonLocation place = parser.currentTokenLocation();
    int line = place.getLineNr();
    int column = place.getColumnNr();
    return switch (token) {
      case START_OBJECT -> map(line, column);
      case START_ARRAY -> list(line, column);
      case VALUE_STRING -> new ConfigScalar(parser.getText(), line, column);
      case VALUE_TRUE -> new ConfigScalar(true, line, column);
      case VALUE_FALSE -> new ConfigScalar(false, line, column);
      case VALUE_NUMBER_FLOAT -> new ConfigScalar(parser.getDoubleValue(), line, column);
      case VALUE_NUMBER_INT -> new ConfigScalar(integer(), line, column);
      default -> new ConfigScalar(null, line, column);
    };
  }

  private ConfigMap map(int line, int column) throws IOException {
    Map<String, ConfigValue> entries = new LinkedHashMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      entries.putIfAbsent(key, value(parser.nextToken()));
    }
    return new ConfigMap(entries, line, column);
  }

  private ConfigList list(int line, int column) throws IOException {
    List<ConfigValue> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t));
    }
    return new ConfigList(List.copyOf(items), line, column);
  }

  private Object integer() throws IOException {
    if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    BigInteger n = parser.getBigIntegerValue();
    return n.signum() < 0 || n.compareTo(TWO_64) >= 0 ? (Object) n.doubleValue() : n;
  }

  private IOException failure(String message) {
    return new com.fasterxml.jackson.core.JsonParseException(parser, message);
  }
}
