// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a value: types, lengths and, by way of scanners, kinds of data; never the data.
 * Looks at 10 elements of a list, at 255 entries of a map, and at containers up to 18 deep, those
 * with their length only. Where a key occurs twice the first one counts.
 */
final class ExtractSchema implements Generator {
  private static final int MAX_DEPTH = 18;
  private static final int MAX_ELEMENTS = 10;
  private static final int MAX_ENTRIES = 255;
  private static final List<Parameter> PARAMETERS = List.of(Parameter.required("inputs", Kind.ANY));

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public @Nullable Object generate(GeneratorInput input) {
    Run run = new Run(input);
    Schema schema = run.of(input.value("inputs"), null, MAX_DEPTH);
    return run.expired ? null : schema.written();
  }

  private static final class Run {
    private static final int CHECK_EVERY = 16;
    private final GeneratorInput input;
    private int seen;
    private boolean expired;

    Run(GeneratorInput input) {
      this.input = input;
    }

    Schema of(@Nullable Object value, @Nullable String key, int depth) {
      expired |= seen++ % CHECK_EVERY == 0 && input.expired().getAsBoolean();
      if (value instanceof List<?> list) {
        return sequence(list, key, depth - 1);
      }
      if (value instanceof Map || value instanceof Pairs) {
        return fields(value, depth - 1);
      }
      return new Schema.Scalar(type(value), tags(value, key));
    }

    private Schema sequence(List<?> list, @Nullable String key, int depth) {
      Set<Schema> elements = new LinkedHashSet<>();
      int looked = depth > 0 ? Math.min(list.size(), MAX_ELEMENTS) : 0;
      for (int i = 0; i < looked && !expired; i++) {
        elements.add(of(list.get(i), key, depth));
      }
      return new Schema.Sequence(elements, list.size(), looked, depth > 0 && looked < list.size());
    }

    private Schema fields(Object map, int depth) {
      Map<String, Schema> entries = new LinkedHashMap<>();
      int looked = depth > 0 ? Math.min(Entries.count(map), MAX_ENTRIES) : 0;
      Entries.each(
          map,
          looked,
          (key, value) -> {
            if (!key.isEmpty() && !expired && !entries.containsKey(key)) {
              entries.put(key, of(value, key, depth));
            }
          });
      return new Schema.Fields(entries, looked, depth > 0 && looked < Entries.count(map));
    }

    private Map<String, String> tags(@Nullable Object value, @Nullable String key) {
      Map<String, String> tags =
          value instanceof String text ? input.classifier().tags(key, text) : null;
      return tags == null ? Map.of() : tags;
    }
  }

  private static int type(@Nullable Object value) {
    if (value == null) {
      return 1;
    }
    if (value instanceof Boolean) {
      return 2;
    }
    if (value instanceof String) {
      return 8;
    }
    if (value instanceof Double || value instanceof Float) {
      return 16;
    }
    return value instanceof Number number && isInteger(number) ? 4 : 0;
  }

  private static boolean isInteger(Number number) {
    return number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte
        || number instanceof BigInteger;
  }
}
