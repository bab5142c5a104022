// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The static twin of the injectable {@link AppSecContext}, for code without CDI. Safe from any
 * thread.
 *
 * <p>During a request the filter {@linkplain #bind binds} its context to the thread, so code of a
 * shared library (an EAR's {@code lib/}) reaches the right application. Elsewhere the context is
 * found through {@link Provider} with the thread's context class loader.
 */
public final class AppSec {

  private static final int MAX_PROVIDERS = 16;

  /** Weak: a thread that a server never unbinds must not keep an undeployed application. */
  private static final ThreadLocal<@Nullable WeakReference<AppSecContext>> BOUND =
      new ThreadLocal<>();

  private static final AppSecContext ABSENT = new AbsentContext();

  private AppSec() {}

  /**
   * How the drop-in JAR offers its context to {@link AppSec}; a service of {@link ServiceLoader}.
   */
  @FunctionalInterface
  public interface Provider {
    /**
     * The context of the deployment that belongs to a class loader.
     *
     * @param loader the context class loader of the calling thread
     * @return the context, or null if no deployment with AppSec belongs to the loader
     */
    @Nullable AppSecContext contextOf(ClassLoader loader);
  }

  /**
   * The context of the calling thread.
   *
   * @return never null; without AppSec one that only checks its arguments
   */
  public static AppSecContext context() {
    AppSecContext bound = bound();
    return bound != null ? bound : provided();
  }

  /**
   * Binds a context to the calling thread; called by the filter, not by applications. The caller
   * keeps the context: the thread does not.
   *
   * @param context the context, or null to remove the binding
   * @return what was bound before, to be bound again afterwards
   */
  public static @Nullable AppSecContext bind(@Nullable AppSecContext context) {
    AppSecContext before = bound();
    if (context == null) {
      BOUND.remove();
    } else if (context != before) {
      BOUND.set(new WeakReference<>(context));
    }
    return before;
  }

  private static @Nullable AppSecContext bound() {
    WeakReference<AppSecContext> bound = BOUND.get();
    return bound == null ? null : bound.get();
  }

  private static AppSecContext provided() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (loader == null) {
      return ABSENT;
    }
    Iterator<Provider> providers = ServiceLoader.load(Provider.class, loader).iterator();
    for (int tries = 0; tries < MAX_PROVIDERS; tries++) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        AppSecContext context = providers.next().contextOf(loader);
        if (context != null) {
          return context;
        }
      } catch (ServiceConfigurationError otherCopy) {
        // the thread works for an application with its own copy of this class
      }
    }
    return ABSENT;
  }

  /** What is used where AppSec is not: nothing happens, but wrong arguments are still told. */
  private static final class AbsentContext implements AppSecContext {
    @Override
    public void setUser(User user, Propagation propagation) {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(propagation, "propagation");
    }

    @Override
    public Map<String, String> downstreamHeaders() {
      return Map.of();
    }

    @Override
    public void trackLoginSuccess(String login, @Nullable String userId, Map<String, ?> metadata) {
      Arguments.named(login, "login");
      Objects.requireNonNull(metadata, "metadata");
    }

    @Override
    public void trackLoginFailure(String login, boolean userExists, Map<String, ?> metadata) {
      Arguments.named(login, "login");
      Objects.requireNonNull(metadata, "metadata");
    }

    @Override
    public void trackEvent(String name, Map<String, ?> metadata) {
      Arguments.named(name, "name");
      Objects.requireNonNull(metadata, "metadata");
    }

    @Override
    public void trackSensitiveActivity(
        String name, @Nullable String requiredRole, Map<String, ?> metadata) {
      Arguments.named(name, "name");
      Objects.requireNonNull(metadata, "metadata");
    }

    @Override
    public boolean isBlocked(String userId) {
      Arguments.named(userId, "userId");
      return false;
    }

    @Override
    public void blockIfMatch(String userId) {
      Arguments.named(userId, "userId");
    }

    @Override
    public boolean refuse(int statusCode, String contentType, Map<String, String> headers) {
      Objects.requireNonNull(contentType, "contentType");
      Objects.requireNonNull(headers, "headers");
      return false;
    }
  }
}
