// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that takes an application away may never tell that its last requests are over. */
class ForgottenThreadTest {
  private static final int COLLECTIONS = 100;

  @AfterEach
  void unbind() {
    CurrentRequest unused = CurrentRequest.bind(null);
  }

  @Test
  void aThreadThatIsNeverUnboundKeepsNoRequest() {
    WeakReference<CurrentRequest> request = bound();
    for (int i = 0; i < COLLECTIONS && request.get() != null; i++) {
      System.gc();
    }
    assertThat(request.get()).isNull();
    assertThat(CurrentRequest.get()).isNull();
  }

  private static WeakReference<CurrentRequest> bound() {
    CurrentRequest request =
        new CurrentRequest(
            new RequestFacts("GET", "/", "198.51.100.7", null, null, Map.of()), new Nobody());
    CurrentRequest unused = CurrentRequest.bind(request);
    assertThat(CurrentRequest.get()).isSameAs(request);
    return new WeakReference<>(request);
  }

  private static final class Nobody implements CurrentRequest.Inspector {
    @Override
    public void judge(Map<String, ?> values) {
      // nobody asks
    }

    @Override
    public boolean refuses(Map<String, ?> values) {
      return false;
    }

    @Override
    public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
      return false;
    }
  }
}
