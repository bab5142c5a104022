// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one section is read.
 *
 * @param name its key
 * @param named whether its items have ids
 * @param lenient whether an element that is no object spoils only itself, not the section
 * @param versioned whether its items may be for some engine versions only
 */
record SectionReader(String name, boolean named, boolean lenient, boolean versioned) {

  Diagnostics.Section read(ConfigValue value, ItemAcceptor acceptor) {
    Outcome outcome = new Outcome();
    if (!(value instanceof ConfigList list)) {
      outcome.error = badCast("array", value);
      return outcome.section();
    }
    for (int i = 0; i < list.items().size() && outcome.error == null; i++) {
      element("index:" + i, list.items().get(i), acceptor, outcome);
    }
    return outcome.section();
  }

  private void element(String index, ConfigValue value, ItemAcceptor acceptor, Outcome outcome) {
    String id = index;
    try {
      if (!lenient && !(value instanceof ConfigMap)) {
        outcome.error = badCast("map", value);
        return;
      }
      ConfigMap map = Cast.MAP.apply(value);
      id = named ? map.get("id", Cast.STRING) : index;
      if (versioned) {
        Version.check(map);
      }
      acceptor.accept(RuleFileReader.item(name, id, map));
      outcome.loaded.add(id);
    } catch (RejectedException e) {
      outcome.add(id, e);
    }
  }

  static Diagnostics.Problem problem(String id, RejectedException e) {
    boolean warning = e.kind() == RejectedException.Kind.WARNING;
    return new Diagnostics.Problem(id, e.reason(), warning, e.line(), e.column());
  }

  private static String badCast(String wanted, ConfigValue value) {
    return "bad cast, expected '" + wanted + "', obtained '" + value.type() + "'";
  }

  /** Collects what happens to the items. */
  private static final class Outcome {
    private @Nullable String error;
    private final List<String> loaded = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<Diagnostics.Problem> problems = new ArrayList<>();

    void add(String id, RejectedException e) {
      if (e.kind() == RejectedException.Kind.SKIPPED) {
        skipped.add(id);
      } else {
        problems.add(problem(id, e));
      }
    }

    Diagnostics.Section section() {
      return new Diagnostics.Section(
          error, List.copyOf(loaded), List.copyOf(skipped), List.copyOf(problems));
    }
  }
}
