// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.boot;

import io.github.appsecjakarta.config.KillSwitch;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.SettingsException;
import io.github.appsecjakarta.config.Sources;
import io.github.appsecjakarta.early.EarlyBlockers;
import io.github.appsecjakarta.report.Integration.Finding;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.servlet.AppSecFilter;
import io.github.appsecjakarta.servlet.Arrivals;
import io.github.appsecjakarta.servlet.EarlyGate;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts AppSec in a web application, before anything of the application runs. A wrong setting
 * stops the deployment; nothing else of ours does. Where the JAR is visible twice (in an EAR's
 * {@code lib/} and in a WAR), the second start does nothing.
 */
public final class AppSecInitializer implements ServletContainerInitializer {
  /** Name of the filter. */
  static final String FILTER = "appsec";

  /** Attribute of the {@code ServletContext}: this ran, and decided. */
  static final String STARTED = "io.github.appsecjakarta.started";

  private static final System.Logger LOG = System.getLogger("appsec");

  /** For {@link java.util.ServiceLoader}. */
  public AppSecInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
    if (context.getAttribute(STARTED) != null || context.getFilterRegistration(FILTER) != null) {
      return;
    }
    context.setAttribute(STARTED, true);
    if (KillSwitch.isOff()) {
      Startup.doesNotProtect(context, "it is switched off by " + Setting.ENABLED.key());
      return;
    }
    try {
      start(context);
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      LOG.log(System.Logger.Level.ERROR, "AppSec could not start", e);
      Startup.doesNotProtect(context, "it could not start, see the error above");
    }
  }

  private static void start(ServletContext context) {
    ClassLoader application = context.getClassLoader();
    Settings settings = Settings.read(Sources.of(application, new ContextParameters(context)));
    if (!settings.get(Setting.ENABLED)) {
      Startup.doesNotProtect(context, "it is disabled by " + Setting.ENABLED.key());
      return;
    }
    AppSecRuntime runtime = AppSecRuntime.start(settings, application, Startup.deployed(context));
    List<String> problems = new ArrayList<>();
    AppSecFilter filter = new AppSecFilter(runtime, application, problems);
    register(context, filter);
    context.addListener(new Arrivals(filter));
    context.setAttribute(AppSecRuntime.ATTRIBUTE, runtime);
    context.addListener(new DeploymentEnd(runtime));
    Finding early = EarlyBlockers.install(context, new EarlyGate(filter));
    Startup.protects(runtime, early, problems);
  }

  private record ContextParameters(ServletContext context) implements Sources.InitParameters {
    @Override
    public @Nullable String value(String name) {
      return context.getInitParameter(name);
    }

    @Override
    public Collection<String> names() {
      return Collections.list(context.getInitParameterNames());
    }
  }

  private static void register(ServletContext context, AppSecFilter filter) {
    FilterRegistration.Dynamic registration = context.addFilter(FILTER, filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(
        EnumSet.of(
            DispatcherType.REQUEST,
            DispatcherType.ASYNC,
            DispatcherType.ERROR,
            DispatcherType.FORWARD),
        false,
        "/*");
  }
}
