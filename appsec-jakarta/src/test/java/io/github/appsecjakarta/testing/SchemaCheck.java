// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.testing;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as our schemas use; an unknown keyword fails. */
public final class SchemaCheck {
  private final Map<String, @Nullable Object> root;
  private final List<String> problems = new ArrayList<>();

  private SchemaCheck(Map<String, @Nullable Object> root) {
    this.root = root;
  }

  /**
   * Checks an object.
   *
   * @param schema file of the schema
   * @param json the object's text
   * @return what is wrong
   */
  public static List<String> problems(Path schema, String json) {
    try {
      SchemaCheck check = new SchemaCheck(JsonTree.object(Files.readString(schema)));
      check.check("", check.root, JsonTree.object(json));
      return check.problems;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(String at, Map<?, ?> schema, @Nullable Object value) {
    for (Map.Entry<?, ?> keyword : schema.entrySet()) {
      Object expected = keyword.getValue();
      switch (String.valueOf(keyword.getKey())) {
        case "$schema", "title", "description", "$defs" -> {}
        case "$ref" -> check(at, referenced(String.valueOf(expected)), value);
        case "type" -> expect(at, "is no " + expected, isOf(String.valueOf(expected), value));
        case "enum" -> expect(at, "not in " + expected, ((List<?>) expected).contains(value));
        case "const" -> expect(at, "is not " + expected, expected.equals(value));
        case "pattern" ->
            expect(at, "does not match", Pattern.matches(String.valueOf(expected), "" + value));
        case "required" ->
            expect(
                at,
                "lacks one of " + expected,
                map(value).keySet().containsAll((List<?>) expected));
        case "properties" -> properties(at, (Map<?, ?>) expected, map(value));
        case "additionalProperties" -> additional(at, schema, expected, map(value));
        case "items" -> items(at, (Map<?, ?>) expected, value);
        default -> problems.add(at + ": unknown keyword " + keyword.getKey());
      }
    }
  }

  private Map<?, ?> referenced(String reference) {
    Object found = root;
    for (String step : reference.substring(2).split("/", -1)) {
      found = map(found).get(step);
    }
    return map(found);
  }

  private void properties(String at, Map<?, ?> schemas, Map<?, ?> value) {
    schemas.forEach(
        (name, schema) -> {
          if (value.containsKey(name)) {
            check(at + "/" + name, map(schema), value.get(name));
          }
        });
  }

  private void additional(String at, Map<?, ?> schema, Object allowed, Map<?, ?> value) {
    Map<?, ?> known = map(schema.get("properties"));
    value.forEach(
        (name, element) -> {
          if (!known.containsKey(name)) {
            expect(at + "/" + name, "is not in the schema", !allowed.equals(false));
            check(at + "/" + name, map(allowed), element);
          }
        });
  }

  private void items(String at, Map<?, ?> schema, @Nullable Object value) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(at + "/" + i, schema, list.get(i));
      }
    }
  }

  private static boolean isOf(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map<?, ?>;
      case "array" -> value instanceof List<?>;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "number" -> value instanceof Number;
      case "integer" -> value instanceof Integer || value instanceof Long;
      default -> false;
    };
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private void expect(String at, String problem, boolean holds) {
    if (!holds) {
      problems.add(at + " " + problem);
    }
  }
}
