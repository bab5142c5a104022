// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnBeansTest {
  @RegisterExtension final Deployment deployment = new Deployment();

  /** A bean of the application. */
  @ApplicationScoped
  public static class Coupons {
    @SensitiveActivity(name = "coupon.use")
    public void use() {}
  }

  @Test
  void beansAndInterceptorsAreThereWithoutADescriptorOfOurs() {
    assertOnceEach(weld(Coupons.class));
  }

  @Test
  void anArchiveThatHoldsOurClassesAmongItsOwnHasThemOnce() {
    assertOnceEach(
        weld(
            Coupons.class,
            InjectableContext.class,
            SensitiveActivityInterceptor.class,
            StoreInterceptor.class));
  }

  private static Weld weld(Class<?>... found) {
    return new Weld().disableDiscovery().addExtensions(new AppSecExtension()).beanClasses(found);
  }

  private void assertOnceEach(Weld weld) {
    try (WeldContainer container = weld.initialize()) {
      assertThat(container.select(AppSecContext.class).isResolvable()).isTrue();
      container.select(Coupons.class).get().use();
      assertThat(deployment.events).extracting("name").containsExactly("activity.sensitive");
    }
  }
}
