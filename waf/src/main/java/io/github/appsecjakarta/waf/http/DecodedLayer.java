// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.ArrayList;
import java.util.List;

/**
 * An encoding that was taken off a text before rules look at it as one of the {@link
 * DerivedValues}. For people who want to know where a value that matched comes from.
 *
 * @param name what the encoding is called
 * @param result the text without it, as the request has it: whoever prints it must make it harmless
 */
public record DecodedLayer(String name, String result) {

  /**
   * The encodings of a text, in the order in which they are taken off; JSON inside it not included.
   * Linear in the text.
   *
   * @param text a text of a request
   * @return the layers, empty if rules see the text only as it is
   */
  public static List<DecodedLayer> of(String text) {
    List<DecodedLayer> taken = new ArrayList<>();
    Layers.decode(text, taken);
    String inner = Base64Text.decode(text);
    if (inner != null) {
      taken.add(new DecodedLayer("Base64", inner));
      Layers.decode(inner, taken);
    }
    return List.copyOf(taken);
  }
}
