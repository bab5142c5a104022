// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** {@code exact_match}: the text is one of a list. Constant time. */
final class ExactMatch extends TextOperator {
  private final TextSet texts;
  private final LongSupplier now;

  ExactMatch(List<DataList.Entry> entries, LongSupplier now) {
    super("exact_match", "");
    this.now = now;
    this.texts = new TextSet(entries);
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    List<DataList.Entry> entries = new ArrayList<>();
    for (String value : parameters.get("list", Cast.ARRAY).all(Cast.STRING)) {
      entries.add(new DataList.Entry(value, Expiry.NEVER));
    }
    return new ExactMatch(entries, Expiry.CLOCK);
  }

  @Override
  @Nullable String findText(String text) {
    return Expiry.holds(texts.expiration(text), now) ? text : null;
  }
}
