// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Removes comments of HTML and C, to the end of the text where they are not closed, and everything
 * from the first {@code --}, {@code #} or {@code //} outside of them. Never longer than the input.
 */
final class RemoveComments implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Cuts("(?s:/\\*.*\\*/|<!--.*-->)");
  }

  @Override
  public String apply(String text) {
    int first = 0;
    while (first < text.length() && !starts(text, first)) {
      first++;
    }
    return first == text.length() ? text : strip(text, first);
  }

  private static String strip(String text, int first) {
    ByteText out = new ByteText(text, first);
    int at = first;
    while (at < text.length() && !endsAll(text, at)) {
      if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at + 4);
      } else if (text.startsWith("/*", at)) {
        at = after(text, "*/", at + 2);
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private static boolean starts(String text, int at) {
    return endsAll(text, at) || text.startsWith("/*", at) || text.startsWith("<!--", at);
  }

  private static boolean endsAll(String text, int at) {
    return text.charAt(at) == '#' || text.startsWith("--", at) || text.startsWith("//", at);
  }
}
