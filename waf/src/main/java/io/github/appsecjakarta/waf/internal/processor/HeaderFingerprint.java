// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients apart by their headers: {@code hdr-BITS-AGENT-COUNT-NAMES}: which of the usual
 * headers are there, hash of the user agent, number and hash of the names of all others. Addresses
 * are none of these, nor is what a Datadog tracer adds.
 */
final class HeaderFingerprint implements Generator {
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
    Collections.sort(seen.others);
    return "hdr-"
        + HeaderField.bits(seen.usual)
        + '-'
        + Fingerprint.hashOfLower(seen.agent)
        + '-'
        + seen.others.size()
        + '-'
        + (seen.others.isEmpty() ? "" : Fingerprint.hash(String.join(",", seen.others)));
  }

  private static final class Seen {
    private final boolean[] usual = new boolean[HeaderField.USUAL.size()];
    private final List<String> others = new ArrayList<>();
    private String agent = "";

    void header(String written, @Nullable Object value) {
      String name = HeaderField.name(written);
      int position = HeaderField.USUAL.indexOf(name);
      if (position >= 0) {
        usual[position] = true;
      } else if (name.equals("user-agent")) {
        agent = HeaderField.value(value);
      } else if (!HeaderField.ADDRESSES.contains(name) && !name.startsWith("x-datadog")) {
        others.add(name);
      }
    }
  }
}
