// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ExpressionTest {
  private static final Method FIND = method("find");
  private static final Method DROP = method("drop");

  /** A person. */
  public record Person(String name, boolean grown) {
    public String getTown() {
      return "Ulm";
    }

    public String failing() {
      throw new IllegalStateException();
    }
  }

  Optional<Person> find(@Nullable String key, Map<String, Integer> counts) {
    return Optional.empty();
  }

  void drop(String key) {}

  @ParameterizedTest
  @CsvSource({
    "p0,k",
    "p1.seven,7",
    "result.name,Amy",
    "result.grown,true",
    "result.town,Ulm",
    "result.name.length,3",
    " result . name ,",
    "result.missing,",
    "result.failing,",
    "result.missing.more,",
    "p1.eight,"
  })
  void valuesAreFoundByTheirPath(String text, @Nullable String value) {
    if (text.contains(" ")) {
      assertThatThrownBy(() -> Expression.of(text, FIND))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Object found = Expression.of(text, FIND).value(call(new Person("Amy", true)));
    assertThat(found == null ? null : found.toString()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "p2", "result.", "result..name", "nobody", "p0()", "1", "p-1"})
  void wrongExpressionsAreRefused(String text) {
    assertThatThrownBy(() -> Expression.of(text, FIND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"");
  }

  @Test
  void aMethodWithoutAResultHasNone() {
    assertThatThrownBy(() -> Expression.of("result", DROP)).hasMessageContaining("no result");
  }

  @ParameterizedTest
  @CsvSource({
    "result,true",
    "!result,false",
    "result.grown,true",
    "result.grown == true,true",
    "result.grown != true,false",
    "result.name == 'Amy',true",
    "result.name != 'Amy',false",
    "result.missing == null,true",
    "result.missing,false",
    "p1.seven == 7,true",
    "p1.seven == 8,false"
  })
  void conditionsHoldOrNot(String text, boolean holds) {
    assertThat(Condition.of(text, FIND).holds(call(new Person("Amy", true)))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"result == Amy", "result ==", "== 'x'", "result = 'x'", "result > 1", "!"})
  void wrongConditionsAreRefused(String text) {
    assertThatThrownBy(() -> Condition.of(text, FIND)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Call call(Object result) {
    return new Call(FIND, Arrays.asList("k", Map.of("seven", 7)), Optional.of(result));
  }

  private static Method method(String name) {
    return Arrays.stream(ExpressionTest.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
