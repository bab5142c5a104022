// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.processor.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a generator takes its values from and where the result goes. Immutable.
 *
 * @param slot number of the mapping in its program
 * @param sources one for each parameter
 * @param output number of the address of the result
 * @param name address or attribute of the result
 */
record CompiledMapping(int slot, List<Source> sources, int output, String name) {

  /**
   * Where one parameter comes from.
   *
   * @param parameter the parameter
   * @param address number of the address
   * @param path the way below it
   */
  record Source(Parameter parameter, int address, KeyPath path) {}

  /** How many parameters need not be there. */
  int optional() {
    int optional = 0;
    for (Source source : sources) {
      optional += source.parameter.required() ? 0 : 1;
    }
    return optional;
  }

  /** How many parameters that need not be there have a value. */
  int optionalIn(@Nullable Map<String, @Nullable Object> values) {
    int given = 0;
    for (Source source : sources) {
      boolean there = values != null && values.containsKey(source.parameter.name());
      given += there && !source.parameter.required() ? 1 : 0;
    }
    return given;
  }

  /** The values there are by parameter; null if one that is required is not there. */
  @Nullable Map<String, @Nullable Object> values(Store store) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Source source : sources) {
      boolean there = store.has(source.address);
      Object found = there ? source.path.resolve(store.get(source.address)) : null;
      // nothing at the end of the way counts as a value: the processor had its chance
      Object value = found == KeyPath.MISSING ? null : found;
      if (there && source.parameter.accepts(value)) {
        values.put(source.parameter.name(), value);
      } else if (source.parameter.required()) {
        return null;
      }
    }
    return values;
  }
}
