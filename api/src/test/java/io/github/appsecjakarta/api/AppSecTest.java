// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppSecTest {
  /** As where a server's client filters of one application run in a thread of another one. */
  @Test
  void aProviderOfAnotherCopyOfTheClassSaysNothing(@TempDir Path directory) throws Exception {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(AppSec.Provider.class.getName()), "java.lang.String\n");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader other =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, AppSec.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(other);
      AppSecContext context = AppSec.context();
      assertThat(context.downstreamHeaders()).isEmpty();
      context.trackEvent("happens.nowhere", Map.of());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void whereAppSecIsAbsentOrDisabledNothingHappensAndNothingIsThrown() {
    AppSecContext context = AppSec.context();
    context.setUser(User.of("u-1"));
    context.setUser(User.of("u-1"), Propagation.DOWNSTREAM);
    context.trackLoginSuccess("bob", "u-1", Map.of());
    context.trackLoginFailure("bob", true, Map.of("reason", "captcha"));
    context.trackSignup("u-1", Map.of());
    context.trackAccountDelete("u-1", Map.of());
    context.trackPasswordReset("u-1", "bob", true, Map.of());
    context.trackPaymentFailure(Map.of());
    context.trackEvent("order.cancelled", Map.of("amount", 42));
    context.trackSensitiveActivity("coupon.use", "customer", Map.of());
    context.blockIfMatch("u-1");
    assertThat(context.isBlocked("u-1")).isFalse();
    assertThat(context.refuse(403, "text/plain", Map.of())).isFalse();
    assertThat(context.downstreamHeaders()).isEmpty();
  }

  @Test
  void wrongArgumentsAreToldWhereAppSecIsAbsentToo() {
    AppSecContext context = AppSec.context();
    assertThatThrownBy(() -> context.trackEvent(" ", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> context.trackLoginFailure("", true, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("login");
    assertThatThrownBy(() -> context.isBlocked("")).isInstanceOf(IllegalArgumentException.class);
  }
}
