// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.transform.Transformer;
import io.github.appsecjakarta.waf.internal.transform.Transformers;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a condition looks, before it has a place in a program.
 *
 * @param address the address
 * @param path the way below it
 * @param source what of it
 */
record InputDraft(String address, KeyPath path, Source source) {
  private static final String KEYS_ONLY = "keys_only";
  private static final String VALUES_ONLY = "values_only";

  /**
   * What a list of transformers says.
   *
   * @param keys whether to look at keys, not values
   * @param transformers what to do with texts first
   */
  record Source(boolean keys, List<Transformer> transformers) {

    static Source read(List<String> names, ConfigMap at) throws RejectedException {
      boolean keys = false;
      List<Transformer> transformers = new ArrayList<>(names.size());
      for (String name : names) {
        if (name.equals(KEYS_ONLY) || name.equals(VALUES_ONLY)) {
          keys = name.equals(KEYS_ONLY);
          continue;
        }
        Transformer transformer = Transformers.named(name);
        if (transformer == null) {
          throw RejectedException.warning("unknown transformer: '" + name + "'", at);
        }
        transformers.add(transformer);
      }
      return new Source(keys, List.copyOf(transformers));
    }
  }

  CompiledInput bind(Layout layout) {
    return new CompiledInput(
        layout.nextInput(),
        layout.address(address),
        address,
        path,
        source.keys(),
        layout.chain(source.transformers()));
  }

  static List<CompiledInput> bind(List<InputDraft> drafts, Layout layout) {
    List<CompiledInput> inputs = new ArrayList<>(drafts.size());
    for (InputDraft draft : drafts) {
      inputs.add(draft.bind(layout));
    }
    return List.copyOf(inputs);
  }
}
