// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one scalar. Immutable, shared by all threads; bounded time for every value. {@link
 * #find} is called only for what it {@link #accepts}.
 */
public interface Operator {
  /**
   * What events call it.
   *
   * @return its name, without negation
   */
  String name();

  /**
   * Its operand for people.
   *
   * @return the operand, possibly empty
   */
  String operand();

  /**
   * Whether the value has a type it looks at.
   *
   * @param value a scalar, or anything else
   * @return true if it does
   */
  boolean accepts(@Nullable Object value);

  /**
   * Whether it looks at the key of a map, which is a text.
   *
   * @param key the key
   * @return true if it does
   */
  default boolean acceptsKey(String key) {
    return accepts(key);
  }

  /**
   * Looks at a value.
   *
   * @param value the value
   * @return what to highlight if it matches, possibly empty; null if it does not
   */
  @Nullable String find(Object value);

  /**
   * What an event says of a match.
   *
   * @param value the value
   * @param found what {@link #find} found in it
   * @return the operand and what to highlight
   */
  default Evidence evidence(Object value, String found) {
    return new Evidence(operand(), List.of(found));
  }

  /**
   * Why it says yes or no to a value, for somebody who asks; not for the way of a request.
   *
   * @param value what it {@link #accepts}
   * @return lines about its parts, none if it has no parts
   */
  default List<String> notes(Object value) {
    return List.of();
  }

  /**
   * What has to be in a text, or it does not match for sure; so that many operators can share one
   * look at it.
   *
   * @return a pattern, or empty if the operator has to see each value itself
   */
  default Optional<TextPattern> needs() {
    return Optional.empty();
  }
}
