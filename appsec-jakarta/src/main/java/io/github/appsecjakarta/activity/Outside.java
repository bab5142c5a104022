// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import io.github.appsecjakarta.login.ObservedNames;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What is known of events outside of a request: the caller, if there is one. */
final class Outside {
  private static final List<String> NOBODY = List.of("anonymous", "guest", "unauthenticated");

  private final ObservedNames names;
  private final @Nullable CallerSource source;

  Outside(ObservedNames names) {
    this(names, found());
  }

  Outside(ObservedNames names, @Nullable CallerSource source) {
    this.names = names;
    this.source = source;
  }

  private static @Nullable CallerSource found() {
    try {
      Iterator<CallerSource> services =
          ServiceLoader.load(CallerSource.class, CallerSource.class.getClassLoader()).iterator();
      return services.hasNext() ? services.next() : null;
    } catch (ServiceConfigurationError | LinkageError absent) {
      return null;
    }
  }

  /** The facts of an event with its caller as user, unless it names one itself. */
  Map<String, String> withCaller(Map<String, String> metadata) {
    String caller = metadata.containsKey("usr.id") ? null : caller();
    if (caller == null) {
      return metadata;
    }
    Map<String, String> all = new LinkedHashMap<>(metadata);
    all.put("usr.id", caller);
    return all;
  }

  /**
   * Whether the caller has a role.
   *
   * @return null if the container cannot be asked, or knows the caller but not the roles
   */
  @Nullable Boolean authorized(String role) {
    if (source == null) {
      return null;
    }
    Boolean answer = inRole(source, role);
    return (answer == null && name() == null) ? Boolean.FALSE : answer;
  }

  private static @Nullable Boolean inRole(CallerSource source, String role) {
    try {
      return source.inRole(role);
    } catch (RuntimeException | LinkageError unknown) {
      return null;
    }
  }

  private @Nullable String caller() {
    String name = name();
    return name == null ? null : names.shown(name);
  }

  private @Nullable String name() {
    try {
      String name = source == null ? null : source.caller();
      return name == null || NOBODY.contains(name.toLowerCase(Locale.ROOT)) ? null : name;
    } catch (RuntimeException | LinkageError unknown) {
      return null;
    }
  }
}
