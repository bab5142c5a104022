// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.ee11;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.spi.ObjectFactory;

/** Finds the manager of beans for those who look it up by its name. */
public final class BeanManagers implements ObjectFactory {
  /** Made by Tomcat. */
  public BeanManagers() {}

  @Override
  public Object getObjectInstance(
      Object reference, Name name, Context context, Hashtable<?, ?> environment) {
    return CDI.current().getBeanManager();
  }
}
