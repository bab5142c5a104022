// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class RequestsInsideTest {
  private int pauses;

  @Test
  void anEmptyApplicationEndsAfterTwoLooks() {
    end(new RequestsInside(() -> pauses++));
    assertThat(pauses).isEqualTo(2);
  }

  @Test
  void theEndWaitsForARequest() {
    RequestsInside[] inside = new RequestsInside[1];
    inside[0] = new RequestsInside(() -> leaveAt(5, inside[0]));
    inside[0].enter();
    end(inside[0]);
    assertThat(pauses).isEqualTo(7);
  }

  @Test
  void theEndWaitsAgainForARequestThatCameLate() {
    RequestsInside[] inside = new RequestsInside[1];
    inside[0] =
        new RequestsInside(
            () -> {
              if (pauses == 0) {
                inside[0].enter();
              }
              leaveAt(3, inside[0]);
            });
    end(inside[0]);
    assertThat(pauses).isEqualTo(5);
  }

  @Test
  void aRequestThatNeverEndsDoesNotHoldTheEnd() {
    RequestsInside inside = new RequestsInside(() -> pauses++);
    inside.enter();
    end(inside);
    assertThat(pauses).isEqualTo(100);
  }

  private void leaveAt(int pause, RequestsInside inside) {
    if (++pauses == pause) {
      inside.leave();
    }
  }

  private static void end(RequestsInside inside) {
    ServletContext context =
        (ServletContext)
            Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> null);
    inside.contextDestroyed(new ServletContextEvent(context));
  }
}
