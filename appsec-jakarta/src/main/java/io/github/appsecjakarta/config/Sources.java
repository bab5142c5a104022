// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the source of settings that a deployment has. */
public final class Sources {
  private static final System.Logger LOG = System.getLogger("appsec");

  private Sources() {}

  /** Context parameters of a deployment descriptor. */
  @FunctionalInterface
  public interface InitParameters {
    /**
     * One of them.
     *
     * @param name its name
     * @return its text, or null
     */
    @Nullable String value(String name);

    /**
     * Their names.
     *
     * @return all of them; none where they cannot be told
     */
    default Collection<String> names() {
      return List.of();
    }
  }

  /**
   * MicroProfile Config if it is there, else the small reader; below the operator's own words
   * (system properties and environment) the deployment descriptor comes first, because each module
   * of an EAR has one of its own.
   *
   * @param loader class loader of the application
   * @param initParameters context parameters of the deployment descriptor
   * @return the source
   */
  public static Source of(ClassLoader loader, InitParameters initParameters) {
    return new DescriptorSource(
        new PlainSource(System.getProperties(), System.getenv(), List.of()),
        initParameters,
        found(loader));
  }

  private static Source found(ClassLoader loader) {
    try {
      // Payara's configuration does not know the files of the web applications of an EAR
      return new FirstSource(new MicroProfileSource(loader), PlainSource.of(loader));
    } catch (LinkageError e) {
      LOG.log(System.Logger.Level.DEBUG, "no MicroProfile Config", e);
    } catch (RuntimeException e) {
      // the API without an implementation is as good as nothing
      LOG.log(System.Logger.Level.DEBUG, "MicroProfile Config cannot be used", e);
    }
    return PlainSource.of(loader);
  }
}
