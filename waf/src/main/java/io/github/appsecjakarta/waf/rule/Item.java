// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

/** One entry of a section of a rule file. Immutable. */
public sealed interface Item
    permits Rule,
        RuleOverride,
        RuleFilter,
        InputFilter,
        ActionDefinition,
        DataList,
        Processor,
        ProcessorOverride,
        Scanner,
        Obfuscation {
  /**
   * What diagnostics call it.
   *
   * @return its id, or {@code index:N} for an item that has none
   */
  String id();

  /**
   * The text it was read from.
   *
   * @return the object in the file
   */
  ConfigMap source();
}
