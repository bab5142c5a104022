// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.appsecjakarta.waf.input.Pairs;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body as values: objects as {@link Pairs}, so that no duplicate key hides another, arrays
 * as lists, integers as {@code Long} or {@code BigInteger}, other numbers as {@code Double}; a
 * number of more than 1,000 characters stays text. UTF-8, UTF-16 and UTF-32, with and without byte
 * order mark.
 *
 * <p>Reads more than JSON allows (comments, single quotes, names without quotes, trailing commas
 * and the like), because some applications do. Several values in a row, as in NDJSON, are a list.
 * Where reading fails, the value is a list of what was read until then and of the whole text.
 */
public final class JsonBody {
  private static final int MAX_NUMBER_LENGTH = 1000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          // not the default pool: its buffers stay with the threads, and with them our class loader
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(unconstrained())
          .build();

  private JsonBody() {}

  /**
   * Parses.
   *
   * @param body the bytes
   * @param length how many of them count
   * @param charset charset the request names, for text in none of the charsets of Unicode; or null
   * @param limits how much is looked at
   * @return the value, which is null for an empty body and for {@code null}
   */
  public static Parsed<@Nullable Object> parse(
      byte[] body, int length, @Nullable String charset, HttpLimits limits) {
    return parse(TextEncoding.decode(body, length, charset), limits);
  }

  static Parsed<@Nullable Object> parse(String text, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    ValueTree tree = new ValueTree(cuts);
    boolean complete = read(text, tree);
    @Nullable Object read = tree.root();
    @Nullable Object value = complete ? read : withText(read, cuts.text(text));
    return new Parsed<@Nullable Object>(value, cuts.truncation());
  }

  /**
   * The value of a text that is JSON from start to end; null if it is not, or neither map nor list.
   */
  static @Nullable Object container(String text, HttpLimits limits) {
    ValueTree tree = new ValueTree(new Cuts(limits));
    @Nullable Object value = read(text, tree) ? tree.root() : null;
    return value instanceof Pairs || value instanceof List ? value : null;
  }

  private static Object withText(@Nullable Object read, String text) {
    return read == null ? text : List.of(read, text);
  }

  private static boolean read(String text, ValueTree tree) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        accept(token, parser, tree);
      }
      return true;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }

  private static void accept(JsonToken token, JsonParser parser, ValueTree tree)
      throws IOException {
    switch (token) {
      case START_OBJECT -> tree.open(new Pairs());
      case START_ARRAY -> tree.open(new java.util.ArrayList<>());
      case END_OBJECT, END_ARRAY -> tree.close();
      case FIELD_NAME -> tree.key(parser.currentName());
      case VALUE_STRING -> tree.text(parser.getText());
      case VALUE_NUMBER_INT -> tree.scalar(integer(parser.getText()));
      case VALUE_NUMBER_FLOAT -> tree.scalar(decimal(parser.getText()));
      case VALUE_TRUE -> tree.scalar(true);
      case VALUE_FALSE -> tree.scalar(false);
      default -> tree.scalar(null);
    }
  }

  private static Object integer(String digits) {
    if (digits.length() > MAX_NUMBER_LENGTH) {
      return digits;
    }
    if (digits.length() < 19) {
      return Long.parseLong(digits);
    }
    BigInteger number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private static Object decimal(String digits) {
    return digits.length() > MAX_NUMBER_LENGTH ? digits : (Object) Double.valueOf(digits);
  }

  /** The limits of this package take the place of Jackson's own: those would end in an error. */
  private static StreamReadConstraints unconstrained() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(Integer.MAX_VALUE)
        .maxNumberLength(Integer.MAX_VALUE)
        .maxStringLength(Integer.MAX_VALUE)
        .maxNameLength(Integer.MAX_VALUE)
        .build();
  }
}
