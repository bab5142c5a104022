// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition as written.
 *
 * @param operator name of the operator, with {@code !} and {@code @vN} where written
 * @param parameters its parameters, inputs included
 * @param source the object in the file
 */
public record Condition(String operator, ConfigMap parameters, ConfigMap source) {

  static List<Condition> readAll(ConfigList list) throws RejectedException {
    List<Condition> all = new ArrayList<>(list.items().size());
    for (ConfigMap map : list.all(Cast.MAP)) {
      all.add(read(map));
    }
    return List.copyOf(all);
  }

  static Condition read(ConfigMap map) throws RejectedException {
    return new Condition(map.get("operator", Cast.VIEW), map.get("parameters", Cast.MAP), map);
  }

  /**
   * The operator without its version.
   *
   * @return such as {@code !match_regex}
   */
  public String plainOperator() {
    int at = operator.indexOf('@');
    return at < 0 ? operator : operator.substring(0, at);
  }

  /**
   * The version asked for.
   *
   * @return N of {@code @vN}, or 0 where there is none that can be read
   */
  public int version() {
    int at = operator.indexOf("@v");
    if (at < 0 || operator.length() > at + 5) {
      return 0;
    }
    int version = 0;
    for (int i = at + 2; i < operator.length(); i++) {
      int digit = operator.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      version = version * 10 + digit;
    }
    return version;
  }
}
