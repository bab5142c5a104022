// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigList;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.Input;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks where conditions look and makes drafts of it.
 *
 * @param common what of the inputs that have no transformers of their own
 */
record InputCompiler(InputDraft.Source common) {

  List<InputDraft> compile(ConfigMap parameters, String name, boolean single)
      throws RejectedException {
    ConfigList list = parameters.get(name, Cast.ARRAY);
    if (list.items().isEmpty()) {
      throw RejectedException.error("empty non-optional argument", list);
    }
    if (single && list.items().size() > 1) {
      throw RejectedException.error("multiple targets for non-variadic argument", list);
    }
    List<InputDraft> drafts = new ArrayList<>(list.items().size());
    for (ConfigMap map : list.all(Cast.MAP)) {
      Input input = Input.read(map);
      List<String> own = input.transformers();
      drafts.add(
          new InputDraft(
              input.address(),
              new KeyPath(input.keyPath()),
              own == null ? common : InputDraft.Source.read(own, map)));
    }
    return drafts;
  }
}
