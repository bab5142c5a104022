// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.uri.IpAddress;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code ip_match}: the text is a bare IPv4 or IPv6 address inside one of many networks. Entries
 * that are no network are left out.
 */
final class IpMatch extends TextOperator {
  private final NetworkSet networks;
  private final LongSupplier now;

  IpMatch(List<DataList.Entry> entries, LongSupplier now) {
    super("ip_match", "");
    this.networks = new NetworkSet(entries);
    this.now = now;
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    List<DataList.Entry> entries = new ArrayList<>();
    for (ConfigValue item : parameters.get("list", Cast.ARRAY).items()) {
      String network = Cast.VIEW.tryApply(item);
      if (network == null) {
        throw RejectedException.error(
            "malformed object, item in array not a string, can't cast to string_view vector", item);
      }
      entries.add(new DataList.Entry(network, Expiry.NEVER));
    }
    return new IpMatch(entries, Expiry.CLOCK);
  }

  @Override
  @Nullable String findText(String text) {
    IpAddress address = IpAddress.parse(text);
    return address != null && networks.covers(address, now) ? text : null;
  }
}
