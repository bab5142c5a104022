// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import org.jboss.weld.junit.MockBean;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldJunit5Extension;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where no EJB is at work, Jakarta Security is asked for the roles of the caller. */
class CdiCallerTest {
  private final CdiCaller caller = new CdiCaller();

  /** Jakarta Security is there. */
  @Nested
  @ExtendWith(WeldJunit5Extension.class)
  class WithJakartaSecurity {
    @WeldSetup
    WeldInitiator weld =
        WeldInitiator.from(Object.class)
            .addBeans(MockBean.of(customers(), SecurityContext.class))
            .build();

    @Test
    void itAnswers() {
      assertThat(caller.inRole("customer")).isTrue();
      assertThat(caller.inRole("admin")).isFalse();
    }

    @Test
    void whatItThrowsIsNoAnswer() {
      assertThat(caller.inRole("broken")).isNull();
    }
  }

  /** Jakarta Security is not there. */
  @Nested
  @ExtendWith(WeldJunit5Extension.class)
  class WithoutJakartaSecurity {
    @WeldSetup WeldInitiator weld = WeldInitiator.of(Object.class);

    @Test
    void nobodyKnows() {
      assertThat(caller.inRole("customer")).isNull();
    }
  }

  private static SecurityContext customers() {
    return (SecurityContext)
        Proxy.newProxyInstance(
            SecurityContext.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (self, method, args) -> {
              if (args[0].equals("broken")) {
                throw new IllegalStateException("no caller here");
              }
              return args[0].equals("customer");
            });
  }
}
