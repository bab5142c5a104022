// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells ways through the network apart: {@code net-COUNT-BITS}: how many addresses the first of the
 * headers with client addresses lists, and which of these headers are there. An empty header clears
 * what one of lower rank said before it in the request, and is no obstacle to those after it.
 */
final class NetworkFingerprint implements Generator {
  private static final List<Parameter> PARAMETERS =
      List.of(Parameter.required("headers", Kind.MAP));

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public Object generate(GeneratorInput input) {
    Seen seen = new Seen();
    Entries.each(input.value("headers"), seen::header);
    return "net-" + seen.addresses() + '-' + HeaderField.bits(seen.present);
  }

  private static final class Seen {
    private final boolean[] present = new boolean[HeaderField.ADDRESSES.size()];
    private int first = Integer.MAX_VALUE;
    private String value = "";

    void header(String written, @Nullable Object content) {
      int position = HeaderField.ADDRESSES.indexOf(HeaderField.name(written));
      if (position < 0) {
        return;
      }
      present[position] = true;
      if (position < first) {
        value = HeaderField.value(content);
        first = value.isEmpty() ? first : position;
      }
    }

    long addresses() {
      long addresses = value.isEmpty() ? 0 : 1;
      for (int i = 0; i < value.length(); i++) {
        addresses += value.charAt(i) == ',' ? 1 : 0;
      }
      return addresses;
    }
  }
}
