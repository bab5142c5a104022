// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.config.ReportSettings;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.report.SpanTime;
import io.github.appsecjakarta.request.Coverage;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.Handler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the requests of which the rules take the shape: one of each method, route and status in
 * an interval, of requests that were judged, let pass, led somewhere and have a span to write to.
 * It remembers the {@value #MAX_KINDS} kinds of requests taken last; methods that no standard knows
 * are one, so that a client cannot make up kinds. Thread-safe; without a lock unless a shape is
 * due.
 */
public final class SchemaSampling {
  static final int MAX_KINDS = 4096;

  private static final String ADDRESS = "waf.context.processor";
  private static final Map<String, Object> EXTRACT = Map.of("extract-schema", true);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH");

  private final Reports reports;
  private final LongSupplier nanoTime;
  private final long intervalNanos;
  private final boolean enabled;

  /** When a shape of a kind was taken last; read without a lock. */
  private final Map<Kind, Long> taken = new ConcurrentHashMap<>();

  /** The same kinds, the one taken longest ago first. Guarded by itself, as are changes of both. */
  private final Set<Kind> oldestFirst = new LinkedHashSet<>();

  /** What is the same in requests of one kind. */
  private record Kind(String method, @Nullable String route, int status) {}

  SchemaSampling(Reports reports, boolean enabled, Duration interval, LongSupplier nanoTime) {
    this.reports = reports;
    this.enabled = enabled;
    this.intervalNanos = interval.toNanos();
    this.nanoTime = nanoTime;
  }

  static SchemaSampling of(Settings settings, Reports reports) {
    return new SchemaSampling(
        reports,
        settings.get(ReportSettings.SCHEMAS),
        settings.get(ReportSettings.SCHEMA_INTERVAL),
        System::nanoTime);
  }

  /**
   * Has the shape of a request taken if it is chosen.
   *
   * @param request the request
   * @param status status of its answer
   * @param now as long as a span of this kind lasts
   * @param more further values that rules have not seen, by address
   * @throws io.github.appsecjakarta.api.BlockedException if a rule refuses requests for this
   */
  public void take(
      CurrentRequest request, int status, SpanTime now, Supplier<Map<String, Object>> more) {
    if (enabled
        && counts(request, status)
        && reports.spanTime(request) == now
        && first(request, status)) {
      Map<String, Object> values = new LinkedHashMap<>(more.get());
      values.put(ADDRESS, EXTRACT);
      request.inspector().judge(values);
      reports.spanSeen(request);
    }
  }

  private static boolean counts(CurrentRequest request, int status) {
    return status > 0
        && request.coverage() == Coverage.JUDGED
        && request.securityResponseId() == null
        && !request.handler().equals(Handler.UNKNOWN);
  }

  private boolean first(CurrentRequest request, int status) {
    String method = request.facts().method();
    Kind kind = new Kind(METHODS.contains(method) ? method : "", request.handler().route(), status);
    long time = nanoTime.getAsLong();
    return due(kind, time) && takes(kind, time);
  }

  private boolean due(Kind kind, long time) {
    Long before = taken.get(kind);
    return before == null || time - before >= intervalNanos;
  }

  private boolean takes(Kind kind, long time) {
    synchronized (oldestFirst) {
      if (!due(kind, time)) {
        return false; // another thread was first
      }
      oldestFirst.remove(kind);
      oldestFirst.add(kind);
      taken.put(kind, time);
      if (oldestFirst.size() > MAX_KINDS) {
        Kind oldest = oldestFirst.iterator().next();
        oldestFirst.remove(oldest);
        taken.remove(oldest);
      }
      return true;
    }
  }
}
