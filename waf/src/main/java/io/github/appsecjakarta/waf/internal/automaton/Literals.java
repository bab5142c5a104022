// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds short texts of which at least one is in everything that an expression matches. They are in
 * small letters, and so must be the text in which they are looked for.
 */
final class Literals {
  /** Longer ones are cut: more would cost room and find little less. */
  private static final int LONGEST = 6;

  private static final int MOST = 400;
  private static final int MOST_CHARS = 12;

  /** The rarer a character in ordinary texts, the better; those not named are rarest. */
  private static final String COMMON = " eaotnirshldcumpfgywbvkxjqz0123456789./-=_:,";

  private Literals() {}

  /**
   * What is known of an expression.
   *
   * @param exact all texts that it matches, or null if they are too many
   * @param needed texts of which one must be there, or null if none is known
   */
  private record Known(@Nullable Set<String> exact, @Nullable Set<String> needed) {
    static final Known NOTHING = new Known(null, null);

    @Nullable Set<String> best() {
      return exact != null && usable(exact) ? better(exact, needed) : needed;
    }
  }

  /** The texts, none of them empty, or an empty set if there are no such. */
  static Set<String> of(Regex regex) {
    Set<String> best = known(regex).best();
    if (best == null || !usable(best)) {
      return Set.of();
    }
    Set<String> cut = new LinkedHashSet<>();
    best.forEach(text -> cut.add(rarestPiece(text)));
    return cut;
  }

  /** About how often one of the texts is met by chance; 1 if there are none. */
  static double chance(Regex regex) {
    Set<String> texts = of(regex);
    return texts.isEmpty() ? 1 : Math.min(1, cost(texts));
  }

  private static Known known(Regex regex) {
    if (regex instanceof Regex.One one) {
      Set<String> exact = chars(one.set());
      return new Known(exact, null);
    }
    if (regex instanceof Regex.Sequence sequence) {
      return sequence(sequence.parts());
    }
    if (regex instanceof Regex.Choice choice) {
      return choice(choice.branches());
    }
    if (regex instanceof Regex.Repeat repeat) {
      return repeat(repeat);
    }
    return new Known(Set.of(""), null);
  }

  private static Known repeat(Regex.Repeat repeat) {
    if (repeat.least() == 0) {
      Set<String> exact = repeat.most() == 1 ? known(repeat.part()).exact : null;
      return exact == null ? Known.NOTHING : new Known(union(exact, Set.of("")), null);
    }
    List<Regex> copies = new ArrayList<>();
    for (int i = 0; i < Math.min(repeat.least(), LONGEST); i++) {
      copies.add(repeat.part());
    }
    Known known = sequence(copies);
    boolean all = repeat.most() == repeat.least() && repeat.least() <= LONGEST;
    return all ? known : new Known(null, known.best());
  }

  private static Known choice(List<Regex> branches) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> needed = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allNeeded = true;
    for (Regex branch : branches) {
      Known known = known(branch);
      allExact &= known.exact != null;
      if (known.exact != null) {
        exact.addAll(known.exact);
      }
      Set<String> best = known.best();
      allNeeded &= best != null;
      if (best != null) {
        needed.addAll(best);
      }
    }
    return new Known(
        allExact && exact.size() <= MOST ? exact : null,
        allNeeded && needed.size() <= 4 * MOST ? needed : null);
  }

  private static Known sequence(List<Regex> parts) {
    Set<String> exact = Set.of("");
    Set<String> needed = null;
    boolean all = true;
    for (Regex part : parts) {
      Known known = known(part);
      Set<String> longer = known.exact == null ? null : product(exact, known.exact);
      if (longer == null) {
        all = false;
        needed = better(exact, better(known.best(), needed));
        exact = known.exact == null ? Set.of("") : known.exact;
      } else {
        exact = longer;
      }
    }
    return new Known(all ? exact : null, better(exact, needed));
  }

  private static @Nullable Set<String> product(Set<String> heads, Set<String> tails) {
    if ((long) heads.size() * tails.size() > MOST) {
      return null;
    }
    Set<String> product = new LinkedHashSet<>();
    for (String head : heads) {
      for (String tail : tails) {
        product.add(head + tail);
      }
    }
    return product;
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> union = new LinkedHashSet<>(some);
    union.addAll(more);
    return union;
  }

  /** The few characters of a set, small; null if it is large or has some beyond ASCII. */
  private static @Nullable Set<String> chars(CharSet set) {
    if (set.size() > 2 * MOST_CHARS) {
      return null;
    }
    Set<String> chars = new LinkedHashSet<>();
    for (int i = 0; i < set.ranges(); i++) {
      for (int cp = set.low(i); cp <= set.high(i); cp++) {
        int small = LiteralScan.fold(cp);
        if (small < 0) {
          return null;
        }
        chars.add(Character.toString(small));
      }
    }
    return chars.size() > MOST_CHARS ? null : chars;
  }

  private static boolean usable(@Nullable Set<String> texts) {
    return texts != null && !texts.isEmpty() && !texts.contains("");
  }

  private static @Nullable Set<String> better(
      @Nullable Set<String> some, @Nullable Set<String> others) {
    if (!usable(some)) {
      return others;
    }
    return usable(others) && cost(others) <= cost(some) ? others : some;
  }

  /** About how often one of the texts is met by chance. */
  private static double cost(@Nullable Set<String> texts) {
    double cost = 0;
    if (texts != null) {
      for (String text : texts) {
        cost += chance(text, 0, Math.min(text.length(), 2 * LONGEST));
      }
    }
    return cost;
  }

  private static double chance(String text, int from, int to) {
    double chance = 1;
    for (int i = from; i < to; i++) {
      int rank = COMMON.indexOf(text.charAt(i));
      chance *= rank < 0 ? 0.003 : 0.12 / (1 + rank / 3);
    }
    return chance;
  }

  private static String rarestPiece(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int best = 0;
    for (int from = 1; from + LONGEST <= text.length(); from++) {
      if (chance(text, from, from + LONGEST) < chance(text, best, best + LONGEST)) {
        best = from;
      }
    }
    return text.substring(best, best + LONGEST);
  }
}
