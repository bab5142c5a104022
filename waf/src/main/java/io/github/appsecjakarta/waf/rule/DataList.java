// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that changes apart from the rules that use it.
 *
 * @param id its id
 * @param type what kind of values
 * @param entries the values
 * @param exclusion whether it is for filters, from {@code exclusion_data}
 * @param source the object in the file
 */
public record DataList(
    String id, Type type, List<Entry> entries, boolean exclusion, ConfigMap source)
    implements Item {

  /** What kind of values a list has; decides how they are compared. */
  public enum Type {
    /** Addresses and networks. */
    IP,
    /** Texts. */
    TEXT
  }

  /**
   * One value.
   *
   * @param value the value as text
   * @param expiration second of the Unix time after which it no longer counts, or 0 for never
   */
  public record Entry(String value, long expiration) {}

  static DataList read(String id, ConfigMap map, boolean exclusion) throws RejectedException {
    Type type = type(map);
    List<Entry> entries = new ArrayList<>();
    for (ConfigMap entry : map.get("data", Cast.ARRAY).all(Cast.MAP)) {
      Number expiration = entry.get("expiration", Cast.UNSIGNED, (Number) 0L);
      entries.add(
          new Entry(
              entry.get("value", Cast.STRING),
              expiration instanceof Long seconds ? seconds : Long.MAX_VALUE));
    }
    return new DataList(id, type, List.copyOf(entries), exclusion, map);
  }

  private static Type type(ConfigMap map) throws RejectedException {
    String name = map.get("type", Cast.VIEW);
    return switch (name) {
      case "ip_with_expiration" -> Type.IP;
      case "data_with_expiration" -> Type.TEXT;
      default -> throw RejectedException.error("unknown type: '" + name + "'", map);
    };
  }
}
