// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.appsecjakarta.waf.input.Pairs;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one JSON value as an object tree: objects are {@link Pairs}, arrays lists, integers
 * {@code Long} or, up to 64 bits without sign, {@code BigInteger}, all other numbers {@code
 * Double}. Strict: no comments, no trailing text. Containers nested deeper than asked for are
 * empty. Time and memory are linear in the text; there is no recursion.
 */
public final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // not the default pool: its buffers stay with the threads, and with them our class loader
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final int maxDepth;
  private final Deque<Object> open = new ArrayDeque<>();
  private final List<@Nullable Object> root = new ArrayList<>(1);
  private String key = "";

  private JsonTree(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  /**
   * Parses.
   *
   * @param text JSON
   * @param maxDepth how many containers inside each other have content
   * @return the value; null for {@code null} and for what is not JSON
   */
  public static @Nullable Object parse(String text, int maxDepth) {
    JsonTree tree = new JsonTree(maxDepth);
    try (JsonParser parser = FACTORY.createParser(text)) {
      return tree.read(parser) && parser.nextToken() == null ? tree.root.get(0) : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  /** Reads one value. Returns false if it cannot be kept. */
  private boolean read(JsonParser parser) throws IOException {
    int tooDeep = 0;
    do {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return false;
      }
      if (tooDeep > 0) {
        tooDeep += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } else if (token.isStructStart() && open.size() >= maxDepth) {
        add(token == JsonToken.START_OBJECT ? new Pairs() : new ArrayList<@Nullable Object>());
        tooDeep++;
      } else if (!accept(token, parser)) {
        return false;
      }
    } while (tooDeep > 0 || !open.isEmpty());
    return !root.isEmpty();
  }

  private boolean accept(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case START_OBJECT -> open(new Pairs());
      case START_ARRAY -> open(new ArrayList<@Nullable Object>());
      case END_OBJECT, END_ARRAY -> open.pop();
      case FIELD_NAME -> key = parser.currentName();
      case VALUE_STRING -> add(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        Object number = JsonNumber.read(parser.getText());
        add(number);
        return !number.equals(Double.POSITIVE_INFINITY) && !number.equals(Double.NEGATIVE_INFINITY);
      }
      default -> add(token == JsonToken.VALUE_NULL ? null : token == JsonToken.VALUE_TRUE);
    }
    return true;
  }

  private void open(Object container) {
    add(container);
    open.push(container);
  }

  @SuppressWarnings("unchecked")
  private void add(@Nullable Object value) {
    Object container = open.peek();
    if (container instanceof Pairs pairs) {
      pairs.add(key, value);
    } else {
      (container == null ? root : (List<@Nullable Object>) container).add(value);
    }
  }
}
