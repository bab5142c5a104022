// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the context parameters of {@code web.xml} between the operator's words and all the rest. */
final class DescriptorSource implements Source {
  private final Source operator;
  private final Sources.InitParameters initParameters;
  private final Source rest;

  DescriptorSource(Source operator, Sources.InitParameters initParameters, Source rest) {
    this.operator = operator;
    this.initParameters = initParameters;
    this.rest = rest;
  }

  @Override
  public @Nullable String value(String key) {
    String text = operator.value(key);
    if (text == null) {
      text = PlainSource.present(initParameters.value(key));
    }
    return text != null ? text : rest.value(key);
  }

  @Override
  public Collection<String> keys() {
    Collection<String> keys = new TreeSet<>(rest.keys());
    keys.addAll(initParameters.names());
    return keys;
  }

  @Override
  public String description() {
    return rest.description();
  }
}
