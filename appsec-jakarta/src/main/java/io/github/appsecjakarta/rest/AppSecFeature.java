// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Puts AppSec into every Jakarta REST application of the deployment, and into its clients. A
 * service, because classes are only scanned for where an application names none; instances, so that
 * nothing makes beans of them.
 */
public final class AppSecFeature implements Feature {
  /** For {@link java.util.ServiceLoader}. */
  public AppSecFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
      return client(context);
    }
    if (context.getConfiguration().isRegistered(PathParameters.class)) {
      return false;
    }
    context.register(new Route());
    context.register(new PathParameters());
    context.register(new SeenSpan());
    context.register(new SampledSchema());
    context.register(new BlockedMapper());
    // RESTEasy gives the clients of an application's resources the filters of that application;
    // Jersey leaves out what is only for clients, and asks for features there
    context.register(new DownstreamUser());
    return true;
  }

  private static boolean client(FeatureContext context) {
    boolean first = !context.getConfiguration().isRegistered(DownstreamUser.class);
    if (first) {
      context.register(new DownstreamUser());
    }
    return first;
  }
}
