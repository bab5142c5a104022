// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import io.github.appsecjakarta.waf.http.ClientAddress;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The only home of setting keys: key, aliases, type, default and help of each. Everything else
 * takes typed values from {@link Settings}; {@code docs/configuration.md} is made from this list.
 *
 * @param <T> type of the value
 */
public final class Setting<T> {
  static final String PREFIX = "appsec.";

  private static final List<Setting<?>> ALL = new ArrayList<>();

  /** Whether AppSec runs at all; {@link KillSwitch} reads it before everything else. */
  public static final Setting<Boolean> ENABLED =
      of("appsec.enabled", Kind.flag(), true)
          .help(
              "`false` switches everything off: no filter is registered. As a system property or"
                  + " environment variable it is read before anything else and works even when"
                  + " other settings are wrong.")
          .alias("dd.appsec.enabled", Setting::datadogEnabled);

  /** What a rule that blocks may do. */
  public static final Setting<WafMode> WAF_MODE =
      of("appsec.waf.mode", Kind.choice(WafMode.class), WafMode.MONITOR)
          .help(
              "`monitor` reports what `block` would refuse, `block` refuses it, `off` runs no rule"
                  + " (users, logins and events still work).");

  /** Rule files. */
  public static final Setting<List<String>> WAF_RULES =
      of(
              "appsec.waf.rules",
              Kind.list("file paths, classpath:NAME, default", t -> true),
              List.of("default"))
          .help(
              "Rule files in this order, separated by commas: a path, `classpath:` and the name of"
                  + " a resource of the application, or `default` for the rules in the JAR. Name"
                  + " `default` to add to them, leave it out to replace them. A file with an error"
                  + " is refused as a whole and reported; when nothing remains, the default rules"
                  + " run.")
          .alias("dd.appsec.rules", List::of);

  /** How eager the rules are. */
  public static final Setting<Sensitivity> WAF_SENSITIVITY =
      of("appsec.waf.sensitivity", Kind.choice(Sensitivity.class), Sensitivity.NORMAL)
          .help(
              "`low` runs only rules whose confidence is high, `normal` all, `high` also the pack"
                  + " `strict`, which sees weak signs and disturbs more users. In mode `block` only"
                  + " rules of high confidence refuse requests, whatever this says.");

  /** Rules for what not every application is made of. */
  public static final Setting<List<String>> WAF_PACKS =
      of(
              "appsec.waf.packs",
              Kind.list(String.join(", ", DefaultRules.packs()), DefaultRules.packs()::contains),
              List.of())
          .help(
              "More rules in the JAR: `php` and `node` for what runs beside the application or"
                  + " behind it, `protocol` for requests that no ordinary client sends, `strict`"
                  + " for weak signs.");

  /** File of exclusions. */
  public static final Setting<String> WAF_EXCLUSIONS =
      of("appsec.waf.exclusions", Kind.text("a file path, classpath:NAME"), "")
          .help(
              "File of exclusions: which rule or tag no longer looks at which parameter on which"
                  + " route, until when and why; see [rules.md](rules.md). An exclusion with an"
                  + " error or a day that is over is reported and does not hold.");

  /** File with the data of rules, such as block lists. */
  public static final Setting<String> RULES_DATA =
      of("appsec.rules-data", Kind.text("a file path, classpath:NAME"), "")
          .help(
              "File with `rules_data`: lists of addresses and users with expiry, such as"
                  + " `blocked_ips` and `blocked_users`.");

  /** Time that judging one request may take. */
  public static final Setting<Duration> WAF_BUDGET =
      of("appsec.waf.budget", Kind.duration(), Duration.ofMillis(100))
          .help("Time that the rules may take for one request; then the request passes.")
          .alias("dd.appsec.waf.timeout", t -> Duration.ofNanos(1000 * positive(t)));

  /** Deepest nesting that is judged. */
  public static final Setting<Integer> WAF_MAX_DEPTH =
      of("appsec.waf.max-depth", Kind.number(1, 1000), 64)
          .help("Deepest nesting of values that is judged.");

  /** Most entries that are judged. */
  public static final Setting<Integer> WAF_MAX_ELEMENTS =
      of("appsec.waf.max-elements", Kind.number(1, 1_000_000), 4096)
          .help("Most entries of one map or list that are judged.");

  /** Longest text that is judged. */
  public static final Setting<Integer> WAF_MAX_STRING =
      of("appsec.waf.max-string", Kind.number(1, 64 * 1024 * 1024), 256 * 1024)
          .help("Longest part of one value that is judged, in characters.");

  /** What happens when AppSec itself fails. */
  public static final Setting<FailMode> FAIL_MODE =
      of("appsec.fail-mode", Kind.choice(FailMode.class), FailMode.OPEN)
          .help(
              "When AppSec itself fails or runs out of time: `open` lets the request pass, `closed`"
                  + " answers with status 503.");

  /** What block lists may do. */
  public static final Setting<BlockListMode> BLOCK_LISTS_MODE =
      of("appsec.block-lists.mode", Kind.choice(BlockListMode.class), BlockListMode.BLOCK)
          .help("Block lists refuse requests even while rules only monitor, unless `monitor`.");

  /** Refused addresses. */
  public static final Setting<List<String>> BLOCKED_IPS =
      of(
              "appsec.block-lists.ips",
              Kind.list("addresses and networks (CIDR)", Setting::isNetwork),
              List.of())
          .help("Addresses and networks whose requests are refused.");

  /** Refused users. */
  public static final Setting<List<String>> BLOCKED_USERS =
      of("appsec.block-lists.users", Kind.list("user identifiers", t -> true), List.of())
          .help("Identifiers of users whose requests are refused.");

  /** Refused sessions. */
  public static final Setting<List<String>> BLOCKED_SESSIONS =
      of("appsec.block-lists.sessions", Kind.list("session identifiers", t -> true), List.of())
          .help("Identifiers of sessions whose requests are refused.");

  /** Addresses that are never refused. */
  public static final Setting<List<String>> ALLOWED_IPS =
      of(
              "appsec.allow-lists.ips",
              Kind.list("addresses and networks (CIDR)", Setting::isNetwork),
              List.of())
          .help(
              "Addresses and networks whose requests no rule and no block list refuses; what they"
                  + " match is still reported. Beats every block list. With an expiry: the list"
                  + " `allowed_ips` of `exclusion_data` in the file of `appsec.rules-data`.");

  /** Users who are never refused. */
  public static final Setting<List<String>> ALLOWED_USERS =
      of("appsec.allow-lists.users", Kind.list("user identifiers", t -> true), List.of())
          .help("The same for users, from the moment a request's user is known (`allowed_users`).");

  /** Paths that are not judged. */
  public static final Setting<List<String>> EXEMPT_PATHS =
      of(
              "appsec.exempt-paths",
              Kind.list("path patterns", RoutePattern::isOne),
              List.of("/health", "/health/live", "/health/ready", "/health/started", "/metrics"))
          .help(
              "Paths for monitoring, within the application: a GET or HEAD of them with neither"
                  + " query nor body is not judged.");

  /** Where the address of the client is taken from. */
  public static final Setting<ClientIpMode> CLIENT_IP_MODE =
      of("appsec.client-ip.mode", Kind.choice(ClientIpMode.class), ClientIpMode.AUTO)
          .help(
              "Where the client's address comes from: `peer` the other end of the connection,"
                  + " `proxies` forwarding headers as far as trusted proxies wrote them, `headers`"
                  + " the first public address of any forwarding header (a client can forge it)."
                  + " `auto` is `headers` where a header is named, `proxies` where proxies are,"
                  + " else `peer`.");

  /** The header with the address of the client. */
  public static final Setting<String> CLIENT_IP_HEADER =
      of("appsec.client-ip.header", Kind.text("a header name", Setting::isToken), "")
          .help("The only header that is asked for the client's address.")
          .alias("dd.trace.client.ip.header", Setting::token)
          .alias("dd.appsec.ipheader", Setting::token);

  /** Proxies whose forwarding headers count. */
  public static final Setting<List<String>> TRUSTED_PROXIES =
      of(
              "appsec.client-ip.trusted-proxies",
              Kind.list("addresses and networks (CIDR)", Setting::isNetwork),
              List.of())
          .help(
              "Proxies whose forwarding headers are believed: the address furthest to the right"
                  + " that no proxy of this list has is the client's.");

  /** How much of a body is judged. */
  public static final Setting<Long> BODY_LIMIT =
      of("appsec.body.limit", Kind.bytes(64L * 1024 * 1024), 256 * 1024L)
          .help(
              "How much of a request body is judged; the rest streams through to the application."
                  + " 0 judges no body.");

  /** How much of a response body is judged. */
  public static final Setting<Long> RESPONSE_BODY_LIMIT =
      of("appsec.response.body.limit", Kind.bytes(16L * 1024 * 1024), 0L)
          .help(
              "How much of a JSON, XML or text response is copied and judged when the application"
                  + " is done with it; the memory counts as that of request bodies. 0 judges none.");

  /** How much memory bodies take. */
  public static final Setting<Long> BODY_MEMORY =
      of("appsec.body.memory", Kind.bytes(16L * 1024 * 1024 * 1024), 64 * 1024 * 1024L)
          .help(
              "How much memory the bodies of all running requests take together; beyond it bodies"
                  + " stream through unjudged and are counted.");

  /** When events are written as JSON lines. */
  public static final Setting<JsonLines> JSON_LINES =
      of("appsec.report.json-lines", Kind.choice(JsonLines.class), JsonLines.ON)
          .help(
              "Security events as JSON lines in the log `appsec.events`; `auto` writes those that are"
                  + " no log event of OpenTelemetry. The default is `auto` where"
                  + " `otel.sdk.disabled` is `false`, else `on`.")
          .alias("otel.sdk.disabled", Setting::linesBesideSpans);

  /** Whether spans are written to. */
  public static final Setting<Boolean> OTEL =
      of("appsec.report.otel", Kind.flag(), true)
          .help("Whether events are put on OpenTelemetry spans where there are any.");

  /** Name of the service. */
  public static final Setting<String> SERVICE =
      of("appsec.service", Kind.text("text"), "")
          .help("Name of the service in events; empty means the context path.")
          .alias("dd.service", t -> t)
          .alias("otel.service.name", t -> t)
          .alias("otel.resource.attributes", t -> ReportSettings.resource(t, "service.name"));

  /** Name of the environment. */
  public static final Setting<String> ENV =
      of("appsec.env", Kind.text("text"), "")
          .help("Name of the environment in events, such as `production`.")
          .alias("dd.env", t -> t)
          .alias(
              "otel.resource.attributes",
              t ->
                  ReportSettings.resource(
                      t, "deployment.environment.name", "deployment.environment"));

  /** Version of the application. */
  public static final Setting<String> VERSION =
      of("appsec.version", Kind.text("text"), "")
          .help(
              "Version of the application in events; empty means the `Implementation-Version` of"
                  + " its manifest.")
          .alias("dd.version", t -> t)
          .alias("otel.resource.attributes", t -> ReportSettings.resource(t, "service.version"));

  /** Own block page for browsers. */
  public static final Setting<String> BLOCK_PAGE_HTML =
      of("appsec.block-page.html", Kind.text("a file path, classpath:NAME"), "")
          .help(
              "File with an own block page, at most 500 KiB of UTF-8; `[security_response_id]` in it"
                  + " is replaced.")
          .alias("dd.appsec.http.blocked.template.html", t -> t);

  /** Own block answer for programs. */
  public static final Setting<String> BLOCK_PAGE_JSON =
      of("appsec.block-page.json", Kind.text("a file path, classpath:NAME"), "")
          .help("The same for clients that ask for JSON.")
          .alias("dd.appsec.http.blocked.template.json", t -> t);

  /** Names whose values are secret. */
  public static final Setting<String> OBFUSCATION_KEYS =
      of("appsec.obfuscation.key-regex", Kind.regex(), "")
          .help(
              "Values under keys that match are redacted in events; empty means the built-in"
                  + " expression, `off` none.")
          .alias("dd.appsec.obfuscation.parameter.key.regexp", Kind.regex().parse());

  /** Values that are secret. */
  public static final Setting<String> OBFUSCATION_VALUES =
      of("appsec.obfuscation.value-regex", Kind.regex(), "")
          .help(
              "Values that match are redacted in events; empty means the built-in expression, which"
                  + " redacts only the secret part, `off` none.")
          .alias("dd.appsec.obfuscation.parameter.value.regexp", Kind.regex().parse());

  /** Response header for test tools. */
  public static final Setting<String> DEBUG_HEADER =
      of("appsec.debug.response-header", Kind.text("a header name", Setting::isToken), "")
          .help(
              "For test tools only: this response header says `1` when a rule matched. Refused when"
                  + " `appsec.env` is `production`.");

  private final String key;
  private final Kind<T> kind;
  private final T otherwise;
  private final List<Alias<T>> aliases = new ArrayList<>();
  private String help = "";

  private Setting(String key, Kind<T> kind, T otherwise) {
    this.key = key;
    this.kind = kind;
    this.otherwise = otherwise;
    ALL.add(this);
  }

  /**
   * The key.
   *
   * @return such as {@code appsec.waf.mode}
   */
  public String key() {
    return key;
  }

  /**
   * What a value may be.
   *
   * @return for people
   */
  public String allowed() {
    return kind.allowed();
  }

  /**
   * The default as text.
   *
   * @return empty if there is none
   */
  public String defaultText() {
    return kind.show().apply(otherwise);
  }

  /**
   * What the setting is for.
   *
   * @return Markdown
   */
  public String help() {
    return help;
  }

  /**
   * Keys of other tools that are understood as well.
   *
   * @return in order of precedence
   */
  public List<String> aliasKeys() {
    return aliases.stream().map(Alias::key).toList();
  }

  static List<Setting<?>> all() {
    UserSettings.listed();
    ReportSettings.listed();
    return List.copyOf(ALL);
  }

  T otherwise() {
    return otherwise;
  }

  List<Alias<T>> aliases() {
    return aliases;
  }

  T parse(String text) {
    return kind.parse().apply(text);
  }

  /** A text that was given for this setting, for messages. */
  String quoted(String text) {
    return kind.hidden() ? "***" : text;
  }

  String show(T value) {
    return kind.show().apply(value);
  }

  static <T> Setting<T> of(String key, Kind<T> kind, T otherwise) {
    return new Setting<>(key, kind, otherwise);
  }

  Setting<T> help(String text) {
    help = text;
    return this;
  }

  Setting<T> alias(String aliasKey, Function<String, T> parse) {
    aliases.add(new Alias<>(aliasKey, parse));
    return this;
  }

  /** Without remote configuration, {@code inactive} is off. */
  private static Boolean datadogEnabled(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0", "inactive" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static JsonLines linesBesideSpans(String sdkDisabled) {
    return sdkDisabled.equalsIgnoreCase("false") ? JsonLines.AUTO : JsonLines.ON;
  }

  private static long positive(String text) {
    long number = Long.parseLong(text);
    if (number < 1 || number > 3_600_000_000L) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  private static String token(String text) {
    if (!isToken(text)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  static boolean isNetwork(String text) {
    ClientAddress.trusting(List.of(text), "x-forwarded-for");
    return true;
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
      if (!alphanumeric && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
