// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of {@code signs_match}. Refuses what would not be a combination: one sign that is
 * enough by itself, or signs that are never enough.
 *
 * @param signs the signs
 * @param threshold what they have to weigh together
 * @param options which texts are looked at
 */
record SignsParameters(Signs signs, int threshold, TextOptions options) {
  private static final int FEWEST = 2;

  static SignsParameters read(ConfigMap parameters) throws RejectedException {
    TextOptions options = TextOptions.read(parameters);
    Signs signs = signs(parameters, options.caseSensitive());
    int threshold = number(parameters, "threshold", Signs.MOST * SignReader.MOST_WEIGHT);
    for (Sign sign : signs.all()) {
      if (sign.weight() >= threshold) {
        throw RejectedException.error(
            "sign '" + sign.name() + "' reaches the threshold by itself", parameters);
      }
    }
    int most = signs.weight(signs.whole());
    if (most < threshold) {
      throw RejectedException.error(
          "all signs together weigh " + most + ", less than the threshold", parameters);
    }
    return new SignsParameters(signs, threshold, options);
  }

  private static Signs signs(ConfigMap parameters, boolean caseSensitive) throws RejectedException {
    List<ConfigValue> items = parameters.get("signs", Cast.ARRAY).items();
    if (items.size() < FEWEST || items.size() > Signs.MOST) {
      throw RejectedException.error(
          "signs_match needs " + FEWEST + " to " + Signs.MOST + " signs", parameters);
    }
    List<Sign> signs = new ArrayList<>();
    for (ConfigValue item : items) {
      Sign sign = SignReader.read(Cast.MAP.apply(item), caseSensitive);
      if (signs.stream().anyMatch(other -> other.name().equals(sign.name()))) {
        throw RejectedException.error("two signs are named '" + sign.name() + "'", item);
      }
      signs.add(sign);
    }
    return new Signs(signs);
  }

  static int number(ConfigMap map, String key, int most) throws RejectedException {
    long number = map.get(key, Cast.SIGNED);
    if (number < 1 || number > most) {
      throw RejectedException.error(key + " is not between 1 and " + most, map);
    }
    return (int) number;
  }

  /** All signs and the threshold, for people. */
  String operand() {
    StringBuilder text = new StringBuilder();
    for (Sign sign : signs.all()) {
      text.append(text.isEmpty() ? "" : ", ").append(sign.name()).append(' ').append(sign.weight());
    }
    return text + ": " + threshold;
  }
}
