// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.boot;

import io.github.appsecjakarta.config.KillSwitch;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.SettingsException;
import io.github.appsecjakarta.config.Sources;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.servlet.AppSecFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
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

  private static final System.Logger LOG = System.getLogger("appsec");

  /** For {@link java.util.ServiceLoader}. */
  public AppSecInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
    if (KillSwitch.isOff()) {
      LOG.log(System.Logger.Level.INFO, "AppSec is switched off; no filter is registered");
      return;
    }
    try {
      start(context);
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      LOG.log(
          System.Logger.Level.ERROR, "AppSec could not start; the application is unprotected", e);
    }
  }

  private static void start(ServletContext context) {
    if (context.getAttribute(AppSecRuntime.ATTRIBUTE) != null
        || context.getFilterRegistration(FILTER) != null) {
      return;
    }
    ClassLoader application = context.getClassLoader();
    Settings settings = Settings.read(Sources.of(application, context::getInitParameter));
    if (!settings.get(Setting.ENABLED)) {
      LOG.log(
          System.Logger.Level.INFO,
          "AppSec is disabled for " + context.getContextPath() + "; no filter is registered");
      return;
    }
    AppSecRuntime runtime = AppSecRuntime.start(settings, application, name(context));
    context.setAttribute(AppSecRuntime.ATTRIBUTE, runtime);
    FilterRegistration.Dynamic filter =
        context.addFilter(FILTER, new AppSecFilter(runtime, application));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(
        EnumSet.of(
            DispatcherType.REQUEST,
            DispatcherType.ASYNC,
            DispatcherType.ERROR,
            DispatcherType.FORWARD),
        false,
        "/*");
    context.addListener(new DeploymentEnd(runtime));
  }

  private static String name(ServletContext context) {
    String path = context.getContextPath();
    return path.length() > 1 ? path.substring(1) : "root";
  }
}
