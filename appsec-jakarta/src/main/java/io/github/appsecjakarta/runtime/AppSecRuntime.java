// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.config.RequiredRole;
import io.github.appsecjakarta.config.Resources;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.UserSettings;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.report.InternalErrors;
import io.github.appsecjakarta.report.ListenedReports;
import io.github.appsecjakarta.report.Numbers;
import io.github.appsecjakarta.report.ReportOptions;
import io.github.appsecjakarta.report.ReportSinks;
import io.github.appsecjakarta.report.Reporter;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.report.RulesLoad;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object graph of one deployment. It is an attribute of its {@code ServletContext}; code
 * outside of a request finds it by class loader. Thread-safe. Closed when the application is
 * undeployed; requests that still run then end as if it were not.
 */
public final class AppSecRuntime implements AutoCloseable {
  /** Name of the attribute of the {@code ServletContext}. */
  public static final String ATTRIBUTE = "io.github.appsecjakarta.runtime";

  private final Settings settings;
  private final Enforcement enforcement;
  private final Routes routes;
  private final Limits limits;
  private final RuleLoader loader;
  private final RequestCounters counters = new RequestCounters();
  private final InternalErrors errors = new InternalErrors();
  private final Reporter reporter;
  private final Reports reports;
  private final SchemaSampling schemas;
  private final TrackedContext context;
  private final Counters reported = new Counters();
  private final Numbers numbers = new Numbers();
  private volatile RuleSet rules;
  private volatile RulesLoad load;

  private AppSecRuntime(Settings settings, RuleLoader loader, Deployed deployed) {
    this.settings = settings;
    this.loader = loader;
    enforcement = Enforcement.of(settings);
    routes = new Routes(settings);
    limits =
        new Limits(
            settings.get(Setting.WAF_MAX_DEPTH),
            settings.get(Setting.WAF_MAX_ELEMENTS),
            settings.get(Setting.WAF_MAX_STRING));
    rules = loader.load();
    load = load(rules);
    ReportOptions options = Reporting.options(settings, deployed, this::rulesLoad);
    reporter = options.reporter();
    reports = ListenedReports.around(ReportSinks.create(options, reported, numbers), reported);
    schemas = SchemaSampling.of(settings, reports);
    LoginObserver logins = new LoginObserver(reports, Reporting.names(settings), reported);
    boolean refuse = settings.get(UserSettings.REQUIRED_ROLE) == RequiredRole.REFUSE;
    context = new TrackedContext(reports, this::refuses, logins, reported, refuse);
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
    return start(settings, application, new Deployed(name, null));
  }

  /**
   * Starts a deployment: loads the rules and makes everything else.
   *
   * @param settings its settings
   * @param application its class loader
   * @param deployed what to call it in events unless settings name it
   * @return the runtime, to be closed
   */
  public static AppSecRuntime start(Settings settings, ClassLoader application, Deployed deployed) {
    RuleLoader loader =
        new RuleLoader(settings, new Resources(application), DefaultRules.documents());
    AppSecRuntime runtime = new AppSecRuntime(settings, loader, deployed);
    Runtimes.put(application, runtime);
    return runtime;
  }

  /**
   * The deployment a class loader belongs to.
   *
   * @param application the loader, or null
   * @return its runtime, or null if no filter was registered for it
   */
  public static @Nullable AppSecRuntime of(@Nullable ClassLoader application) {
    return Runtimes.of(application);
  }

  /**
   * The settings.
   *
   * @return the settings
   */
  public Settings settings() {
    return settings;
  }

  /**
   * The rules in force.
   *
   * @return the rules
   */
  public RuleSet rules() {
    return rules;
  }

  /**
   * Loads the rules again. Requests that run go on with what they began with. Where a file has an
   * error, its last good content stays in force.
   *
   * @return the rules now in force
   */
  public synchronized RuleSet reloadRules() {
    RuleSet loaded = loader.load();
    rules = loaded;
    load = load(loaded);
    return loaded;
  }

  /**
   * How much of a value is judged.
   *
   * @return the limits
   */
  public Limits limits() {
    return limits;
  }

  /**
   * Which verdicts are obeyed.
   *
   * @return the enforcement
   */
  public Enforcement enforcement() {
    return enforcement;
  }

  /**
   * In which mode each request is judged.
   *
   * @return the routes
   */
  public Routes routes() {
    return routes;
  }

  /**
   * Who this deployment is in reports.
   *
   * @return the reporter
   */
  public Reporter reporter() {
    return reporter;
  }

  /**
   * Where events go.
   *
   * @return the reports
   */
  public Reports reports() {
    return reports;
  }

  /**
   * Of which requests the shape is taken.
   *
   * @return the choice
   */
  public SchemaSampling schemas() {
    return schemas;
  }

  /**
   * What applications tell and ask.
   *
   * @return the context
   */
  public TrackedContext context() {
    return context;
  }

  /**
   * What became of requests.
   *
   * @return the counters
   */
  public RequestCounters counters() {
    return counters;
  }

  /**
   * What happened, in numbers, and what each rule did.
   *
   * @return the numbers
   */
  public Numbers numbers() {
    return numbers;
  }

  /**
   * What was left out or went wrong; a metric, {@code appsec.dropped}.
   *
   * @return the counters
   */
  public Counters reported() {
    return reported;
  }

  /**
   * How the deployment does, for health checks.
   *
   * @return a snapshot
   */
  public Health health() {
    RuleSet current = rules;
    long failures = reported.of(Count.JUDGING_FAILED) + reported.of(Count.REPORTS_FAILED);
    String version = current.version();
    return new Health(
        true,
        current.failed() > 0 || failures > 0,
        settings.get(Setting.WAF_MODE).name().toLowerCase(Locale.ROOT),
        version == null ? "" : version,
        current.loaded(),
        current.failed(),
        failures);
  }

  /**
   * Errors of ours.
   *
   * @return where to tell them
   */
  public InternalErrors errors() {
    return errors;
  }

  @Override
  public void close() {
    Runtimes.remove(this);
    errors.over();
    reports.close();
  }

  private @Nullable RulesLoad rulesLoad() {
    return load;
  }

  private static RulesLoad load(RuleSet rules) {
    return new RulesLoad(rules.version(), rules.loaded(), rules.failed(), rules.problems());
  }

  /** Asks the rules outside of a request. */
  private boolean refuses(Map<String, ?> values) {
    Waf waf = rules.waf();
    try {
      return waf != null
          && enforcement.refuses(
              waf.newContext(limits).run(values, settings.get(Setting.WAF_BUDGET).toNanos()));
    } catch (RuntimeException | LinkageError e) {
      errors.failed("asking the rules", e);
      return false;
    }
  }
}
