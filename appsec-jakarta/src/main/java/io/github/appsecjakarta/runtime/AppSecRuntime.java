// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.config.Resources;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.input.Limits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object graph of one deployment. It is an attribute of its {@code ServletContext}; code
 * outside of a request finds it by class loader. Thread-safe; closed when the application is
 * undeployed, after which requests still running end without an error of ours.
 */
public final class AppSecRuntime implements AutoCloseable {
  /** Name of the attribute of the {@code ServletContext}. */
  public static final String ATTRIBUTE = "io.github.appsecjakarta.runtime";

  private final Settings settings;
  private final Enforcement enforcement;
  private final Limits limits;
  private final RequestCounters counters = new RequestCounters();
  private final RuleLoader loader;
  private final Reports reports;
  private final AppSecContext context;
  private volatile RuleSet rules;

  private AppSecRuntime(Settings settings, RuleLoader loader, String name) {
    this.settings = settings;
    this.loader = loader;
    this.enforcement = Enforcement.of(settings);
    this.limits =
        new Limits(
            settings.get(Setting.WAF_MAX_DEPTH),
            settings.get(Setting.WAF_MAX_ELEMENTS),
            settings.get(Setting.WAF_MAX_STRING));
    this.rules = loader.load();
    this.reports = null;
    this.context = null;
  }

  /**
   * Starts a deployment: loads the rules and makes everything else.
   *
   * @param settings its settings
   * @param application its class loader
   * @param name what to call it in events unless settings name it
   * @return the runtime, to be closed
   */
  public static AppSecRuntime start(Settings settings, ClassLoader application, String name) {
    RuleLoader loader = new RuleLoader(settings, new Resources(application), new byte[0]);
    AppSecRuntime runtime = new AppSecRuntime(settings, loader, name);
    Runtimes.put(application, runtime);
    return runtime;
  }

  /**
   * The deployment a class loader belongs to.
   *
   * @param application the loader, or null
   * @return its runtime, or null if the filter was never registered for it
   */
  public static @Nullable AppSecRuntime of(@Nullable ClassLoader application) {
    return Runtimes.of(application);
  }
}
