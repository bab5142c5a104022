// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.config.RouteMode;
import io.github.appsecjakarta.config.RoutePattern;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.WafMode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * In which mode each request is judged: that of its route, or of the deployment. Thread-safe.
 *
 * <p>Where a route is weaker than the rest, an attacker would like other requests to look as if
 * they were on it. So paths are compared as the container has decoded and mapped them, and one that
 * could still be read in two ways gets the strictest mode that occurs at all.
 */
public final class Routes {
  private static final Set<String> PLAIN_METHODS = Set.of("GET", "HEAD");

  private final WafMode otherwise;
  private final WafMode strictest;
  private final List<RouteMode> modes;
  private final List<RoutePattern> exempt;
  private final List<Resource> resources = new CopyOnWriteArrayList<>();
  private volatile boolean anyExcluded;

  /** A method of the application that answers requests. */
  private record Resource(String method, RoutePattern pattern, boolean excluded) {
    boolean answers(String requested, String path) {
      return (method.equals(requested) || (method.equals("GET") && requested.equals("HEAD")))
          && pattern.matches(path);
    }
  }

  Routes(Settings settings) {
    otherwise = settings.get(Setting.WAF_MODE);
    modes = settings.routes();
    exempt = settings.get(Setting.EXEMPT_PATHS).stream().map(RoutePattern::of).toList();
    WafMode strict = otherwise;
    for (RouteMode route : modes) {
      strict = stricter(strict, route.mode());
    }
    strictest = strict;
  }

  /** Whether there is any request that rules judge. */
  boolean anyJudged() {
    return strictest != WafMode.OFF;
  }

  /**
   * Tells of a method that answers requests.
   *
   * @param method HTTP method
   * @param pattern its paths
   * @param excluded whether the application wants no rule to judge its requests
   */
  public void resource(String method, RoutePattern pattern, boolean excluded) {
    resources.add(new Resource(method, pattern, excluded));
    if (excluded) {
      anyExcluded = true;
    }
  }

  /**
   * The mode in which a request is judged.
   *
   * @param method HTTP method
   * @param path within the application, as the container has decoded it
   * @param rawPath as received; parameters of it are not in the other
   * @param bare whether it has neither query nor body
   * @return the mode
   */
  public WafMode mode(String method, String path, String rawPath, boolean bare) {
    if (isDoubtful(path) || rawPath.indexOf(';') >= 0) {
      return strictest;
    }
    for (RouteMode route : modes) {
      if (route.pattern().matches(path)) {
        return route.mode();
      }
    }
    boolean unjudged =
        (bare && isExempt(method, path)) || (anyExcluded && isExcluded(method, path));
    return unjudged ? WafMode.OFF : otherwise;
  }

  private boolean isExempt(String method, String path) {
    if (PLAIN_METHODS.contains(method)) {
      for (RoutePattern pattern : exempt) {
        if (pattern.matches(path)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The most specific method decides, as in Jakarta REST; of equal ones all must be excluded. */
  private boolean isExcluded(String method, String path) {
    @Nullable Resource best = null;
    for (Resource resource : resources) {
      if (resource.answers(method, path)) {
        int compared = best == null ? -1 : resource.pattern().compareTo(best.pattern());
        if (compared < 0 || (compared == 0 && !resource.excluded())) {
          best = resource;
        }
      }
    }
    return best != null && best.excluded();
  }

  private static boolean isDoubtful(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean empty = c == '/' && i > 0 && path.charAt(i - 1) == '/';
      if (c == ';' || c == '\\' || c == '%' || c < ' ' || empty) {
        return true;
      }
    }
    return path.contains("/./")
        || path.contains("/../")
        || path.endsWith("/.")
        || path.endsWith("/..");
  }

  private static WafMode stricter(WafMode a, WafMode b) {
    if (a == WafMode.BLOCK || b == WafMode.BLOCK) {
      return WafMode.BLOCK;
    }
    return a == WafMode.OFF ? b : a;
  }
}
