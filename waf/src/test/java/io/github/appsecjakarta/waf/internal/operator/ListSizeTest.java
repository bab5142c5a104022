// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.rule.DataList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What large lists take: memory, and the time of a look-up beside that of a {@link HashMap} with as
 * many entries in the same run. Off unless {@code -Dlists.entries=1000000} says how many; a round
 * looks up texts that nobody has looked up before, half of them listed.
 */
@EnabledIfSystemProperty(named = "lists.entries", matches = "\\d+")
class ListSizeTest {
  private static final int LOOKUPS = 400_000;
  private static final int ROUNDS = 15;

  @ParameterizedTest
  @ValueSource(strings = {"v4 addresses", "v4 networks", "v6 addresses", "v6 networks", "users"})
  void measure(String kind) {
    int count = Integer.getInteger("lists.entries");
    Random random = new Random(count);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(kind, random));
    }
    Object[] kept = new Object[2];
    long ours = bytes(() -> kept[0] = operator(kind, entries(texts)));
    long maps = bytes(() -> kept[1] = map(texts));
    Operator operator = (Operator) kept[0];
    Map<?, ?> map = (Map<?, ?>) kept[1];
    double[] nanos = new double[ROUNDS];
    double[] mapNanos = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      nanos[round] = nanos(lookups(kind, texts, random), text -> operator.find(text) != null);
      mapNanos[round] = nanos(lookups(kind, texts, random), map::containsKey);
    }
    assertThat(operator.find(address(texts.get(0)))).isNotNull();
    System.out.printf(
        Locale.ROOT,
        "lists: %s, entries %d, %.1f MB (HashMap %.1f MB), look-up %.0f ns (HashMap.get %.0f ns),"
            + " ratio %.2f%n",
        kind,
        count,
        ours / 1e6,
        maps / 1e6,
        median(nanos),
        median(mapNanos),
        median(nanos) / median(mapNanos));
  }

  private static String text(String kind, Random random) {
    return switch (kind) {
      case "v4 addresses" -> v4(random);
      case "v4 networks" -> v4(random) + "/" + (16 + random.nextInt(17));
      case "v6 addresses" -> v6(random);
      case "v6 networks" -> v6(random) + "/" + (32 + random.nextInt(97));
      default -> new UUID(random.nextLong(), random.nextLong()).toString();
    };
  }

  private static String v4(Random random) {
    int bits = random.nextInt();
    return (bits >>> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
  }

  private static String v6(Random random) {
    StringBuilder text = new StringBuilder("2001");
    for (int i = 0; i < 7; i++) {
      text.append(':').append(Integer.toHexString(random.nextInt(0x10000)));
    }
    return text.toString();
  }

  private static Operator operator(String kind, List<DataList.Entry> entries) {
    return kind.equals("users")
        ? new ExactMatch(entries, Expiry.CLOCK)
        : new IpMatch(entries, Expiry.CLOCK);
  }

  private static List<DataList.Entry> entries(List<String> texts) {
    List<DataList.Entry> entries = new ArrayList<>();
    for (String text : texts) {
      entries.add(new DataList.Entry(text, 4_000_000_000L + entries.size()));
    }
    return entries;
  }

  private static Map<String, Long> map(List<String> texts) {
    Map<String, Long> map = new HashMap<>();
    for (String text : texts) {
      map.put(fresh(text), 4_000_000_000L + map.size());
    }
    return map;
  }

  private static List<String> lookups(String kind, List<String> texts, Random random) {
    List<String> lookups = new ArrayList<>();
    for (int i = 0; i < LOOKUPS; i++) {
      boolean listed = random.nextBoolean();
      String text = listed ? texts.get(random.nextInt(texts.size())) : text(kind, random);
      lookups.add(fresh(address(text)));
    }
    return lookups;
  }

  private static String address(String network) {
    int slash = network.indexOf('/');
    return slash < 0 ? network : network.substring(0, slash);
  }

  /** Without a hash that is known already. */
  private static String fresh(String text) {
    return new String(text.toCharArray());
  }

  private static double nanos(List<String> texts, Predicate<String> lookup) {
    int found = 0;
    long start = System.nanoTime();
    for (String text : texts) {
      found += lookup.test(text) ? 1 : 0;
    }
    long nanos = System.nanoTime() - start;
    assertThat(found).isBetween(0, LOOKUPS);
    return (double) nanos / texts.size();
  }

  private static long bytes(Runnable making) {
    long before = live();
    making.run();
    return live() - before;
  }

  private static long live() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
