// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.waf.oracle.BatchedOperator;
import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asks the native engine again about a random part of the generated vocabulary. {@code
 * -Pnative-oracle -Dregenerate=words} writes the words anew, {@code -Dregenerate=fingerprints} then
 * the fingerprints (some minutes; they depend on the words).
 */
class VocabularyTest {
  private static final List<Character> KINDS = List.copyOf(FingerprintSurvey.SAMPLES.keySet());
  private static final String[][] FRAMES = {
    {"' ", " ABS(1)"}, {"' ", " (1)"}, {"1 ", " ABS(1)"}, {"1) OR ", ";"}
  };
  private final Random random = Rounds.random();

  @BeforeEach
  void needsTheOracle() {
    assumeTrue(NativeOracle.isAvailable(), "needs -Pnative-oracle on Linux x86-64");
  }

  @Test
  void wordsHaveTheKindsThatTheNativeEngineGivesThem() throws IOException {
    List<String> words = Candidates.words();
    List<String> phrases = Candidates.phrases();
    boolean all = "words".equals(System.getProperty("regenerate"));
    try (var isSqli = NativeOracle.open().ofOperator("is_sqli")) {
      var survey = new WordSurvey(isSqli);
      survey.surveyWords(all ? words : sample(words));
      survey.surveyPhrases(all ? phrases : sample(phrases));
      survey.surveyOperators();
      Map<Character, Set<String>> known = VocabularyFile.read();
      if (all) {
        survey.wordsByKind.put(
            SqlVocabulary.FINGERPRINTS,
            known.getOrDefault(SqlVocabulary.FINGERPRINTS, new TreeSet<>()));
        VocabularyFile.write(survey.wordsByKind);
        return;
      }
      survey.wordsByKind.forEach(
          (kind, found) -> assertThat(known.get(kind)).as("kind " + kind).containsAll(found));
    }
  }

  @Test
  void pairsOfWordsMergeWhereTheyMergeInTheNativeEngine() {
    List<String> words = Candidates.words();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Rounds.count(20_000); i++) {
      String[] frame = FRAMES[i % FRAMES.length];
      texts.add(frame[0] + pick(words) + " " + pick(words) + frame[1]);
    }
    try (var isSqli = new BatchedOperator(NativeOracle.open(), "is_sqli")) {
      @Nullable String[] expected = isSqli.highlights(texts);
      for (int i = 0; i < expected.length; i++) {
        assertThat(SqlInjection.fingerprint(texts.get(i))).as(texts.get(i)).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void fingerprintsAreThoseOfTheNativeEngine() throws IOException {
    try (var isSqli = new BatchedOperator(NativeOracle.open(), "is_sqli")) {
      var survey = new FingerprintSurvey(isSqli);
      if ("fingerprints".equals(System.getProperty("regenerate"))) {
        regenerate(survey);
        return;
      }
      for (int i = 0; i < Rounds.count(20_000); i++) {
        survey.survey(randomKinds());
      }
      for (String kinds : sample(new ArrayList<>(fingerprints()))) {
        survey.survey(kinds);
      }
      survey.flush();
      for (String kinds : survey.asked) {
        assertThat(SqlVocabulary.isInjection(kinds))
            .as(kinds)
            .isEqualTo(survey.accepted.contains(kinds));
      }
    }
  }

  private static void regenerate(FingerprintSurvey survey) throws IOException {
    for (int length = 1; length <= SqlFolder.MAX_TOKENS; length++) {
      survey.surveyAll(length);
    }
    Map<Character, Set<String>> entries = VocabularyFile.read();
    entries.put(SqlVocabulary.FINGERPRINTS, new TreeSet<>(survey.accepted));
    VocabularyFile.write(entries);
  }

  private static Set<String> fingerprints() throws IOException {
    return VocabularyFile.read().getOrDefault(SqlVocabulary.FINGERPRINTS, new TreeSet<>());
  }

  private String randomKinds() {
    var kinds = new StringBuilder();
    int length = 1 + random.nextInt(SqlFolder.MAX_TOKENS);
    for (int i = 0; i < length; i++) {
      kinds.append(KINDS.get(random.nextInt(KINDS.size())));
    }
    return kinds.toString();
  }

  private List<String> sample(List<String> all) {
    return all.stream().filter(word -> random.nextInt(10) == 0).toList();
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
