// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deployment of code outside of a request by its class loader. Both are held weakly, so a
 * deployment that was never closed does not stay because of this.
 */
final class Runtimes {
  private static final Map<ClassLoader, WeakReference<AppSecRuntime>> BY_LOADER =
      new WeakHashMap<>();

  private Runtimes() {}

  static void put(ClassLoader loader, AppSecRuntime runtime) {
    synchronized (BY_LOADER) {
      BY_LOADER.put(loader, new WeakReference<>(runtime));
    }
  }

  static void remove(AppSecRuntime runtime) {
    synchronized (BY_LOADER) {
      BY_LOADER.values().removeIf(value -> value.refersTo(runtime));
    }
  }

  /** The deployment of a loader or of the nearest of its parents that has one. */
  static @Nullable AppSecRuntime of(@Nullable ClassLoader loader) {
    synchronized (BY_LOADER) {
      ClassLoader next = loader;
      while (next != null) {
        WeakReference<AppSecRuntime> found = BY_LOADER.get(next);
        if (found != null) {
          return found.get();
        }
        next = next.getParent();
      }
      return null;
    }
  }
}
