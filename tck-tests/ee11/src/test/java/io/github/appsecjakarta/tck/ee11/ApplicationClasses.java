// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.ee11;

import io.github.appsecjakarta.tck.app.auth.qualified.Qualified;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** There is no archive with {@code beans.xml} here: says which classes are the application's. */
public class ApplicationClasses implements Extension {
  /** Made by the CDI container. */
  public ApplicationClasses() {}

  void add(@Observes BeforeBeanDiscovery event) {
    event.addAnnotatedType(Qualified.class, Qualified.class.getName());
  }
}
