// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of {@link TckServer}. */
public final class TckExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(TckServer.class);
  }
}
