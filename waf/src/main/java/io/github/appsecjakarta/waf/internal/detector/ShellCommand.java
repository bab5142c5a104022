// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.shell.ShellToken;
import io.github.appsecjakarta.waf.internal.shell.ShellTokenType;
import io.github.appsecjakarta.waf.internal.shell.ShellTokenizer;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A command for a shell, and whether a text of the request runs or redirects something in it. Split
 * into tokens once, when the first text of the request is found in it. For one thread.
 */
final class ShellCommand {
  private static final int SHORTEST = 2;

  private final String text;
  private final int[] itemEnds;
  private final BooleanSupplier expired;
  private @Nullable Tokens tokens;

  /**
   * Makes one.
   *
   * @param text the command
   * @param itemEnds ends of the parts it was joined from, ascending; a text of the request must lie
   *     in one of them
   * @param expired whether the time is up
   */
  ShellCommand(String text, int[] itemEnds, BooleanSupplier expired) {
    this.text = text;
    this.itemEnds = itemEnds;
    this.expired = expired;
  }

  static ShellCommand of(String text, BooleanSupplier expired) {
    return new ShellCommand(text, new int[] {text.length()}, expired);
  }

  String text() {
    return text;
  }

  /** Whether one of the places of {@code candidate} holds more than an argument. */
  boolean injectedBy(String candidate) {
    if (!Scan.hasBytes(candidate, SHORTEST)) {
      return false;
    }
    Occurrences places = new Occurrences(text, candidate);
    int item = 0;
    for (int start = places.next(); start >= 0; start = places.next()) {
      if (expired.getAsBoolean()) {
        return false;
      }
      while (itemEnds[item] <= start) {
        item++;
      }
      int end = start + candidate.length();
      boolean insideItem = start >= itemStart(item) && end <= itemEnds[item];
      if (insideItem && tokens().runSomething(start, end)) {
        return true;
      }
    }
    return false;
  }

  private int itemStart(int item) {
    return item == 0 ? 0 : itemEnds[item - 1] + 1;
  }

  private Tokens tokens() {
    if (tokens == null) {
      tokens = new Tokens(ShellTokenizer.tokens(text));
    }
    return tokens;
  }

  private static final class Tokens {
    private final int[] starts;
    private final int[] ends;

    /** For each token, the first one from it on that runs or redirects something. */
    private final int[] nextRunning;

    Tokens(List<ShellToken> tokens) {
      int count = tokens.size();
      starts = new int[count];
      ends = new int[count];
      nextRunning = new int[count];
      int next = count;
      for (int i = count - 1; i >= 0; i--) {
        ShellToken token = tokens.get(i);
        starts[i] = token.start();
        ends[i] = token.end();
        boolean runs =
            token.type() == ShellTokenType.EXECUTABLE || token.type() == ShellTokenType.REDIRECTION;
        next = runs ? i : next;
        nextRunning[i] = next;
      }
    }

    boolean runSomething(int start, int end) {
      int first = Spans.firstEndingAfter(ends, start);
      if (first == ends.length || starts[first] > end) {
        return false;
      }
      // the last token is never taken for a mere argument: the text may be the whole command
      boolean insideOneToken = first + 1 < starts.length && starts[first + 1] >= end;
      int running = nextRunning[first];
      return !insideOneToken && running < starts.length && starts[running] <= end;
    }
  }
}
