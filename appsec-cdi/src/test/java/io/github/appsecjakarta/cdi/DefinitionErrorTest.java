// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.TrackEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

class DefinitionErrorTest {
  /** Names a parameter that is not there. */
  @ApplicationScoped
  public static class Wrong {
    @TrackEvent(value = "orders.cancelled", metadata = "order=p1.id")
    public void cancel(String order) {}
  }

  @Test
  void anAnnotationThatNamesWhatIsNotThereStopsTheDeployment() {
    Weld weld =
        new Weld().disableDiscovery().addExtensions(new AppSecExtension()).beanClasses(Wrong.class);
    assertThatThrownBy(weld::initialize)
        .hasStackTraceContaining("@TrackEvent of " + Wrong.class.getName() + ".cancel")
        .hasStackTraceContaining("p1");
  }
}
