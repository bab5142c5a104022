// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  @Test
  void goesDepthFirstAndTakesAKeyBeforeItsValue() {
    Pairs root =
        new Pairs()
            .add("a", List.<Object>of("x", 5L, Map.of("b", "y")))
            .add("a", null)
            .add("c", new Pairs())
            .add("d", Arrays.<@Nullable Object>asList(null, true, "z"));
    assertThat(all(root, part -> false))
        .containsExactly(
            "a[a]", "x[a, 0]", "b[a, 2, b]", "y[a, 2, b]", "a[a]", "c[c]", "d[d]", "z[d, 2]");
  }

  @Test
  void takesTextItself() {
    assertThat(all("x", part -> false)).containsExactly("x[]");
    assertThat(all(null, part -> false)).isEmpty();
    assertThat(all(5L, part -> false)).isEmpty();
  }

  @Test
  void passesOverWhatIsExcludedTogetherWithItsKey() {
    Object hidden = List.of("x");
    Pairs root = new Pairs().add("a", hidden).add("b", "y");
    assertThat(all(root, part -> part == hidden)).containsExactly("b[b]", "y[b]");
    assertThat(all(root, part -> part == root)).isEmpty();
  }

  @Test
  void takesAnyDepth() {
    Object root = "x";
    for (int i = 0; i < 100_000; i++) {
      root = List.of(root);
    }
    assertThat(new Candidates(root, part -> false).next()).isEqualTo("x");
  }

  private static List<String> all(@Nullable Object root, Predicate<Object> excluded) {
    List<String> all = new ArrayList<>();
    Candidates candidates = new Candidates(root, excluded);
    for (String text = candidates.next(); text != null; text = candidates.next()) {
      all.add(text + candidates.keyPath());
    }
    return all;
  }
}
