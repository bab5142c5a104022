// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deployment of code outside of a request by its class loader. Both are held weakly, so a
 * deployment that was never closed does not stay because of this. There are few deployments, mostly
 * one, and requests ask often: they look at a list that is never changed, without a lock.
 */
final class Runtimes {
  private static volatile List<Entry> all = List.of();

  private Runtimes() {}

  private record Entry(WeakReference<ClassLoader> loader, WeakReference<AppSecRuntime> runtime) {
    boolean isGone() {
      return loader.refersTo(null) || runtime.refersTo(null);
    }
  }

  static void put(ClassLoader loader, AppSecRuntime runtime) {
    change(
        entry -> entry.loader.refersTo(loader),
        new Entry(new WeakReference<>(loader), new WeakReference<>(runtime)));
  }

  static void remove(AppSecRuntime runtime) {
    change(entry -> entry.runtime.refersTo(runtime), null);
  }

  private static synchronized void change(Predicate<Entry> goes, @Nullable Entry comes) {
    List<Entry> changed = new ArrayList<>(all);
    changed.removeIf(goes.or(Entry::isGone));
    if (comes != null) {
      changed.add(comes);
    }
    all = List.copyOf(changed);
  }

  /** The deployment of a loader or of the nearest of its parents that has one. */
  static @Nullable AppSecRuntime of(@Nullable ClassLoader loader) {
    List<Entry> known = all;
    ClassLoader next = loader;
    while (next != null && !known.isEmpty()) {
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i).loader.refersTo(next)) {
          return known.get(i).runtime.get();
        }
      }
      next = next.getParent();
    }
    return null;
  }
}
