// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Tells expressions in annotations an address that is known only when a test starts. */
@Named("elsewhere")
@ApplicationScoped
public class Elsewhere {

  /**
   * The address.
   *
   * @return what stands in {@code /address.txt}
   * @throws IOException if it cannot be read
   */
  public String getAddress() throws IOException {
    try (InputStream in = Elsewhere.class.getResourceAsStream("/address.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
