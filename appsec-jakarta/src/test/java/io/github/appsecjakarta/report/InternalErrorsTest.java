// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InternalErrorsTest {
  private final List<String> lines = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1;
  private final InternalErrors errors = new InternalErrors(new Lines(), () -> now);

  @Test
  void theFirstIsLoggedAtOnceAndTheRestWithTheirNumber() {
    errors.noted("a thing is odd");
    errors.noted("a thing is odd");
    now += TimeUnit.SECONDS.toNanos(60);
    errors.noted("a thing is odd");
    assertThat(lines)
        .containsExactly("APPSEC0301 a thing is odd (1x)", "APPSEC0301 a thing is odd (2x)");
  }

  @Test
  void theMessageOfAnErrorIsNotLogged() {
    errors.failed("reading", new IllegalStateException("planted-secret"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .startsWith("APPSEC0301 reading failed (1x): java.lang.IllegalStateException at ")
        .doesNotContain("planted-secret");
  }

  @Test
  void nothingIsLoggedAfterTheEnd() {
    errors.over();
    errors.failed("meeting a request", new IllegalStateException());
    assertThat(lines).isEmpty();
  }

  private final class Lines implements System.Logger {
    @Override
    public String getName() {
      return "appsec";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
      lines.add(message);
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String format, Object... arguments) {
      lines.add(format);
    }
  }
}
