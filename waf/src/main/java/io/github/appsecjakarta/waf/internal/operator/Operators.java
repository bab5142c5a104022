// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import static java.util.Map.entry;

import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of the scalar operators. {@code exists} and the detectors look at more than a scalar.
 */
public final class Operators {
  private static final Map<String, Kind> ALL =
      Map.ofEntries(
          entry("match_regex", new Kind(true, false)),
          entry("match_regex_with_checksum", new Kind(true, false)),
          entry("signs_match", new Kind(false, false)),
          entry("phrase_match", new Kind(true, false)),
          entry("exact_match", new Kind(true, true)),
          entry("ip_match", new Kind(true, true)),
          entry("equals", new Kind(true, false)),
          entry("lower_than", new Kind(false, false)),
          entry("greater_than", new Kind(false, false)),
          entry("is_sqli", new Kind(false, false)),
          entry("is_xss", new Kind(false, false)),
          entry("hidden_ascii_match", new Kind(false, false)));

  private Operators() {}

  /**
   * What there is to know about an operator before it is made.
   *
   * @param negatable whether {@code !name} exists
   * @param dynamic whether its list may come from {@code rules_data}
   */
  public record Kind(boolean negatable, boolean dynamic) {}

  /**
   * An operator.
   *
   * @param name its name, without negation and version
   * @return the operator, or null if there is none
   */
  public static @Nullable Kind named(String name) {
    return ALL.get(name);
  }

  /**
   * Makes an operator.
   *
   * @param name a name that {@link #named} knows
   * @param parameters its parameters
   * @return the operator
   * @throws RejectedException if the parameters are wrong
   */
  public static Operator create(String name, ConfigMap parameters) throws RejectedException {
    return switch (name) {
      case "match_regex" -> MatchRegex.create(parameters);
      case "match_regex_with_checksum" -> MatchRegexWithChecksum.create(parameters);
      case "signs_match" -> SignsMatch.create(parameters);
      case "phrase_match" -> PhraseMatch.create(parameters);
      case "exact_match" -> ExactMatch.create(parameters);
      case "ip_match" -> IpMatch.create(parameters);
      case "equals" -> EqualTo.create(parameters);
      case "lower_than" -> Comparison.lowerThan(parameters);
      case "greater_than" -> Comparison.greaterThan(parameters);
      case "is_sqli" -> new IsSqli();
      case "is_xss" -> new IsXss();
      case "hidden_ascii_match" -> new HiddenAsciiMatch();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * The operator for a list that changes apart from the rules. The type of the list decides, not
   * the operator that the rule names.
   *
   * @param type type of the list
   * @param entries its values
   * @return the operator
   */
  public static Operator forData(DataList.Type type, List<DataList.Entry> entries) {
    return type == DataList.Type.IP
        ? new IpMatch(entries, Expiry.CLOCK)
        : new ExactMatch(entries, Expiry.CLOCK);
  }
}
