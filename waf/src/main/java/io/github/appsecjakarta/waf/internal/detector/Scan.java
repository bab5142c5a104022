// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.verdict.ConditionMatch.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the detectors share: the walk over the request, and the report. */
final class Scan {
  private Scan() {}

  /** Judges one text of the request. */
  interface Test {
    /** The text as it is to be reported if it is a hit; else null. */
    @Nullable String hit(String candidate);
  }

  /** Tries every text of the request in order and reports the first that passes the test. */
  static @Nullable Finding first(
      DetectorInput input, Predicate<String> test, Supplier<String> reportedResource) {
    return firstHit(input, text -> test.test(text) ? text : null, reportedResource);
  }

  /** As {@link #first}, for a test that changes what is reported. */
  static @Nullable Finding firstHit(
      DetectorInput input, Test test, Supplier<String> reportedResource) {
    for (Argument param : input.params()) {
      Candidates candidates = new Candidates(param.value(), input.excluded());
      for (String text = candidates.next(); text != null; text = candidates.next()) {
        if (input.expired().getAsBoolean()) {
          return null;
        }
        String hit = test.hit(text);
        if (hit != null) {
          Place place = new Place(param.address(), candidates.keyPath(), hit);
          return finding(input, reportedResource.get(), place, hit);
        }
      }
    }
    return null;
  }

  static Finding finding(DetectorInput input, String resource, Place param, String highlight) {
    Map<String, Place> places = new LinkedHashMap<>();
    Argument first = input.resource();
    places.put("resource", new Place(first.address(), first.keyPath(), resource));
    places.put("params", param);
    Argument last = input.dbType();
    if (last != null) {
      String value = String.valueOf(last.value());
      places.put("db_type", new Place(last.address(), last.keyPath(), value));
    }
    return new Finding(places, List.of(highlight));
  }

  /** Whether a text has at least so many bytes of UTF-8. */
  static boolean hasBytes(String text, int bytes) {
    return text.length() >= bytes || Utf8.length(text) >= bytes;
  }
}
