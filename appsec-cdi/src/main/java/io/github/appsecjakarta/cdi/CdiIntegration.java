// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.report.Integration;
import jakarta.enterprise.inject.spi.CDI;

/** Says at the start whether CDI is active for the deployment and what it was used for. */
public final class CdiIntegration implements Integration {
  private static final Finding MISSING =
      new Finding("CDI", false, "AppSecContext cannot be injected and annotations have no effect");

  /** Made by the service loader. */
  public CdiIntegration() {}

  @Override
  public Finding find() {
    try {
      AppSecExtension extension =
          CDI.current().getBeanManager().getExtension(AppSecExtension.class);
      int observed = extension.stores().size() + extension.definitions().size();
      String stores = observed + " identity stores are observed";
      return new Finding("CDI", true, "AppSecContext can be injected, " + stores);
    } catch (RuntimeException | LinkageError notActive) {
      return MISSING;
    }
  }
}
