// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.api.EventNamed;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.report.EventListener;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.AnnotationLiteral;

/** Passes security events on to CDI observers, first the synchronous ones. */
public final class CdiEvents implements EventListener {
  /** Made by the service loader. */
  public CdiEvents() {}

  @Override
  public void happened(SecurityEvent happened) {
    Event<Object> events;
    try {
      events = CDI.current().getBeanManager().getEvent();
    } catch (IllegalStateException noContainer) {
      return;
    } catch (RuntimeException e) {
      if (Thread.currentThread().getContextClassLoader() == null) {
        return; // Payara has taken the application from this thread: it is being undeployed
      }
      throw e;
    }
    Event<SecurityEvent> named = events.select(SecurityEvent.class, new Named(happened.name()));
    try {
      named.fire(happened);
    } finally {
      var unused = named.fireAsync(happened);
    }
  }

  private static final class Named extends AnnotationLiteral<EventNamed> implements EventNamed {
    private static final long serialVersionUID = 1L;

    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String value() {
      return name;
    }
  }
}
