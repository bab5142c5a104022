// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterCheckTest {
  private static final Logger REPORTS = Logger.getLogger("appsec");

  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    REPORTS.addHandler(handler);
    REPORTS.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    REPORTS.removeHandler(handler);
  }

  @Test
  void anApplicationWhoseInitializerNeverRanIsReportedWithTheReason() {
    FilterCheck.check(context(null));
    assertThat(lines)
        .anyMatch(line -> line.contains("\"appsec_enabled\":false"))
        .anyMatch(line -> line.contains("does NOT protect late") && line.contains("initializer"));
  }

  @Test
  void anApplicationWhoseInitializerDecidedIsNotReportedAgain() {
    FilterCheck.check(context(true));
    FilterCheck.check("not a web application");
    assertThat(lines).isEmpty();
  }

  private static ServletContext context(@Nullable Object started) {
    return (ServletContext)
        Proxy.newProxyInstance(
            FilterCheckTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> started;
                  case "getContextPath" -> "/late";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
