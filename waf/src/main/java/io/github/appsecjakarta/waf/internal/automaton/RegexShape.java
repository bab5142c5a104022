// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes expressions simpler for the one question whether they match somewhere in a text. What is
 * dropped could match the empty text at one of the ends; long counted repeats lose their upper end,
 * so that the result matches at least wherever the expression does.
 */
final class RegexShape {
  /** Copies of one part that an automaton may hold. */
  private static final int MOST_COPIES = 64;

  /** A range of counts this wide is as good as an open one. */
  private static final int WIDEST_RANGE = 8;

  private RegexShape() {}

  static Regex forSearch(Regex regex) {
    return trimEnd(trimStart(widened(regex)));
  }

  /** As {@link #forSearch}, but matches start where those of the expression do. */
  static Regex forStart(Regex regex) {
    return trimEnd(widened(regex));
  }

  /** The expression for texts read backwards. */
  static Regex reversed(Regex regex) {
    if (regex instanceof Regex.Sequence sequence) {
      List<Regex> parts = new ArrayList<>(sequence.parts().size());
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        parts.add(reversed(sequence.parts().get(i)));
      }
      return new Regex.Sequence(List.copyOf(parts));
    }
    if (regex instanceof Regex.Choice choice) {
      return new Regex.Choice(choice.branches().stream().map(RegexShape::reversed).toList());
    }
    if (regex instanceof Regex.Repeat repeat) {
      return new Regex.Repeat(reversed(repeat.part()), repeat.least(), repeat.most());
    }
    return regex instanceof Regex.At at ? new Regex.At(reversed(at.edge())) : regex;
  }

  private static Regex.Edge reversed(Regex.Edge edge) {
    return switch (edge) {
      case TEXT_START -> Regex.Edge.TEXT_END;
      case TEXT_END -> Regex.Edge.TEXT_START;
      case LINE_START -> Regex.Edge.LINE_END;
      case LINE_END -> Regex.Edge.LINE_START;
      case WORD_EDGE, NO_WORD_EDGE -> edge;
    };
  }

  static boolean canBeEmpty(Regex regex) {
    return canBeEmpty(regex, false);
  }

  /** Whether it may match without a character, edges being taken for granted or not. */
  static boolean canBeEmpty(Regex regex, boolean edges) {
    if (regex instanceof Regex.Sequence sequence) {
      for (Regex part : sequence.parts()) {
        if (!canBeEmpty(part, edges)) {
          return false;
        }
      }
      return true;
    }
    if (regex instanceof Regex.Choice choice) {
      for (Regex branch : choice.branches()) {
        if (canBeEmpty(branch, edges)) {
          return true;
        }
      }
      return false;
    }
    if (regex instanceof Regex.At) {
      return edges;
    }
    return regex instanceof Regex.Repeat repeat
        && (repeat.least() == 0 || canBeEmpty(repeat.part(), edges));
  }

  private static Regex trimEnd(Regex regex) {
    return trim(regex, true);
  }

  private static Regex trimStart(Regex regex) {
    return trim(regex, false);
  }

  private static Regex trim(Regex regex, boolean end) {
    if (canBeEmpty(regex)) {
      return Regex.EMPTY;
    }
    if (regex instanceof Regex.Sequence sequence) {
      List<Regex> parts = new ArrayList<>(sequence.parts());
      while (canBeEmpty(parts.get(end ? parts.size() - 1 : 0))) {
        parts.remove(end ? parts.size() - 1 : 0);
      }
      int edge = end ? parts.size() - 1 : 0;
      parts.set(edge, trim(parts.get(edge), end));
      return new Regex.Sequence(List.copyOf(parts));
    }
    if (regex instanceof Regex.Choice choice) {
      List<Regex> branches = new ArrayList<>(choice.branches().size());
      for (Regex branch : choice.branches()) {
        branches.add(trim(branch, end));
      }
      return new Regex.Choice(List.copyOf(branches));
    }
    if (regex instanceof Regex.Repeat repeat) {
      return repeat.least() == 1
          ? trim(repeat.part(), end)
          : new Regex.Repeat(repeat.part(), repeat.least(), repeat.least());
    }
    return regex;
  }

  private static Regex widened(Regex regex) {
    if (regex instanceof Regex.Sequence sequence) {
      return new Regex.Sequence(widened(sequence.parts()));
    }
    if (regex instanceof Regex.Choice choice) {
      return new Regex.Choice(widened(choice.branches()));
    }
    return regex instanceof Regex.Repeat repeat ? widened(repeat) : regex;
  }

  private static List<Regex> widened(List<Regex> some) {
    List<Regex> wider = new ArrayList<>(some.size());
    for (Regex regex : some) {
      wider.add(widened(regex));
    }
    return List.copyOf(wider);
  }

  private static Regex widened(Regex.Repeat repeat) {
    Regex part = widened(repeat.part());
    int copies = Math.max(1, MOST_COPIES / size(part));
    int least = Math.min(repeat.least(), copies);
    boolean open =
        repeat.most() == Regex.Repeat.UNLIMITED
            || repeat.most() - repeat.least() > WIDEST_RANGE
            || repeat.most() > copies;
    return new Regex.Repeat(part, least, open ? Regex.Repeat.UNLIMITED : repeat.most());
  }

  /** How many characters an expression names, at least 1. */
  private static int size(Regex regex) {
    int size = 0;
    if (regex instanceof Regex.Sequence sequence) {
      size = size(sequence.parts());
    } else if (regex instanceof Regex.Choice choice) {
      size = size(choice.branches());
    } else if (regex instanceof Regex.Repeat repeat) {
      int copies = repeat.most() == Regex.Repeat.UNLIMITED ? repeat.least() + 1 : repeat.most();
      size = size(repeat.part()) * Math.max(copies, 1);
    }
    return Math.max(size, 1);
  }

  private static int size(List<Regex> parts) {
    int size = 0;
    for (Regex part : parts) {
      size += size(part);
    }
    return size;
  }
}
