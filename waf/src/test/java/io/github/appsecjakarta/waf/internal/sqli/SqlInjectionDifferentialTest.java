// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.waf.oracle.BatchedOperator;
import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.Rounds;
import io.github.appsecjakarta.waf.oracle.TokenSoup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares fingerprints with those of the native engine, on random texts. */
class SqlInjectionDifferentialTest {
  private static final int BATCH = 1000;
  private static final List<String> PIECES =
      List.of(
          ("1 2 'a' \"a\" ' \" ` ( ) , ; : . .. * / + - -- -- # /* */ /*! /**/ = < > <> <=> != ! ~ ^"
                  + " % | & || && := :: @ @@ @a @`a` [ ] { } ? \\ \\N $ $$ $a$ $1 x'ab' b'01' e'a'"
                  + " n'a' u&'a' q'(a)' nq'[a]' 0x 0xff 0b1 1e 1e5 1.5 1. .5 1d 1fu a b xyz or and"
                  + " union select from where not like in null \n \t \r \u000b \u00a0 \0 \u007f é а €"
                  + " sp_password _ ' ' -1 a.b a` `a` user( if into")
              .split(" ", -1));

  @BeforeEach
  void needsTheOracle() {
    assumeTrue(NativeOracle.isAvailable(), "needs -Pnative-oracle on Linux x86-64");
  }

  @Test
  void randomTextsHaveTheSameFingerprint() throws IOException {
    List<String> words = new ArrayList<>();
    VocabularyFile.read().forEach((kind, entries) -> addUnlessFingerprints(words, kind, entries));
    var soup = new TokenSoup(Rounds.random(), PIECES, words, 12);
    int rounds = Rounds.count(20_000);
    int matches = 0;
    List<String> differences = new ArrayList<>();
    try (var isSqli = new BatchedOperator(NativeOracle.open(), "is_sqli")) {
      for (int done = 0; done < rounds; done += BATCH) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(BATCH, rounds - done); i++) {
          texts.add(soup.next());
        }
        @Nullable String[] expected = isSqli.highlights(texts);
        for (int i = 0; i < expected.length; i++) {
          matches += expected[i] == null ? 0 : 1;
          String ours = SqlInjection.fingerprint(texts.get(i));
          if (!Objects.equals(ours, expected[i])) {
            differences.add(expected[i] + " but " + ours + ": " + texts.get(i));
          }
        }
      }
    }
    Rounds.report("is_sqli", rounds, matches, differences.size());
    assertThat(differences).isEmpty();
  }

  private static void addUnlessFingerprints(
      List<String> words, char kind, Iterable<String> entries) {
    if (kind != SqlVocabulary.FINGERPRINTS) {
      entries.forEach(words::add);
    }
  }
}
