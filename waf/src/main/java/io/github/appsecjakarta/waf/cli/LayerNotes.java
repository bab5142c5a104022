// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.http.DecodedLayer;
import io.github.appsecjakarta.waf.http.HttpAddress;
import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which encodings were taken off the texts of a request, for at most so many texts. */
final class LayerNotes {
  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final List<String> notes = new ArrayList<>();

  static List<String> of(Map<String, @Nullable Object> values) {
    LayerNotes notes = new LayerNotes();
    if (values.containsKey(HttpAddress.DERIVED) || values.containsKey(HttpAddress.BODY_DERIVED)) {
      values.forEach(notes::address);
    }
    return notes.notes;
  }

  private void address(String name, @Nullable Object value) {
    if (!name.equals(HttpAddress.DERIVED) && !name.equals(HttpAddress.BODY_DERIVED)) {
      walk(name, value);
    }
  }

  private void walk(String path, @Nullable Object value) {
    if (value instanceof String text) {
      note(path, text);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size() && notes.size() < MOST; i++) {
        walk(path + "[" + i + "]", list.get(i));
      }
    } else if (value instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size() && notes.size() < MOST; i++) {
        walk(path + "[" + pairs.key(i) + "]", pairs.value(i));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, below) -> walk(path + "[" + key + "]", below));
    }
  }

  private void note(String path, String text) {
    List<DecodedLayer> layers = notes.size() < MOST ? DecodedLayer.of(text) : List.of();
    if (!layers.isEmpty()) {
      notes.add(path + " also decoded:");
    }
    for (DecodedLayer layer : layers) {
      notes.add("  " + layer.name() + ": " + shortened(layer.result()));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
