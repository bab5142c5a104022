// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Resolves {@code .} and {@code ..} in a path. Repeated slashes stay. A {@code ..} never leads
 * above the start; two dots at the very start are an ordinary name. A text in which only a {@code
 * .} or {@code ./} at the end would go stays as it is. Never longer than the input.
 */
final class NormalizePath implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("(?:^|/)\\.\\.?(?:/|$)");
  }

  @Override
  public String apply(String text) {
    int dot = text.indexOf('.');
    while (dot >= 0 && !special(text, dot)) {
      dot = text.indexOf('.', dot + 1);
    }
    return dot < 0 ? text : resolve(text, dot);
  }

  private static String resolve(String text, int first) {
    ByteText out = new ByteText(text, first);
    boolean moved = false;
    for (int i = first; i < text.length(); i++) {
      if (!isLastDot(text, i)) {
        moved |= out.length() < i;
        out.append(text.charAt(i));
      } else if (isSegmentStart(text, i)) {
        i++;
      } else if (isParent(text, i)) {
        moved = true;
        leave(out);
        out.append('/');
        i++;
      } else {
        moved |= out.length() < i;
        out.append('.');
      }
    }
    return moved ? out.toString() : text;
  }

  /** Drops the first dot of {@code ..}, the slash before it and the directory before that. */
  private static void leave(ByteText out) {
    int end = Math.max(out.length() - 2, 0);
    while (end > 0 && out.charAt(end - 1) != '/') {
      end--;
    }
    out.cut(Math.max(end - 1, 0));
  }

  private static boolean special(String text, int dot) {
    return isLastDot(text, dot) && (isSegmentStart(text, dot) || isParent(text, dot));
  }

  /** Whether this is a dot at the end of a path segment. */
  private static boolean isLastDot(String text, int at) {
    return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == '/');
  }

  private static boolean isSegmentStart(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '/';
  }

  private static boolean isParent(String text, int at) {
    return at > 1 && text.charAt(at - 1) == '.' && text.charAt(at - 2) == '/';
  }
}
