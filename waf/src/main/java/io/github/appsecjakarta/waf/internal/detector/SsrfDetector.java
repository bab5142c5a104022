// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.uri.Uri;
import io.github.appsecjakarta.waf.verdict.ConditionMatch.Place;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Server-side request forgery: a text of the request decides which server the application calls, or
 * more of the URL than one value. A URL that {@link Uri} does not take is not judged.
 */
final class SsrfDetector implements Detector {
  static final int VERSION = 3;

  private static final int SHORTEST = 4;

  private final SsrfOptions options;
  private final SsrfPolicy policy;

  SsrfDetector(SsrfOptions options, SsrfPolicy policy) {
    this.options = options;
    this.policy = policy;
  }

  static SsrfDetector of(Map<String, ?> parameters) {
    Parameters all = new Parameters(parameters);
    Parameters options = all.object("options");
    Parameters policy = all.object("policy");
    SsrfPolicy defaults = SsrfPolicy.DEFAULT;
    return new SsrfDetector(
        new SsrfOptions(
            options.flag("authority-inspection", true),
            options.flag("path-inspection", false),
            options.flag("query-inspection", false),
            options.flag("forbid-full-url-injection", false),
            options.flag("enforce-policy-without-injection", false)),
        new SsrfPolicy(
            policy.texts("allowed-schemes", defaults.allowedSchemes()),
            policy.texts("forbidden-domains", defaults.forbiddenDomains()),
            policy.networks("forbidden-ips", defaults.forbiddenNetworks())));
  }

  @Override
  public List<String> argumentNames() {
    return List.of("resource", "params");
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public @Nullable Finding detect(DetectorInput input) {
    Uri uri = input.resource().value() instanceof String text ? Uri.parse(text) : null;
    if (uri == null) {
      return null;
    }
    if (options.enforcePolicy() && forbidden(uri)) {
      Place nowhere = new Place("", List.of(), "");
      return Scan.finding(input, uri.text(), nowhere, uri.schemeAndAuthority());
    }
    UriTest test = new UriTest(uri, options, policy, input.expired());
    for (Argument param : input.params()) {
      Place hit = hit(param, test, input);
      if (hit != null) {
        return Scan.finding(input, uri.text(), hit, hit.value());
      }
    }
    return null;
  }

  private boolean forbidden(Uri uri) {
    return !policy.allowsScheme(uri)
        || policy.forbiddenDomain(uri) != null
        || policy.forbidsAddress(uri);
  }

  private @Nullable Place hit(Argument param, UriTest test, DetectorInput input) {
    BooleanSupplier expired = input.expired();
    Candidates candidates = new Candidates(param.value(), input.excluded());
    Place weaker = null;
    for (String text = candidates.next(); text != null; text = candidates.next()) {
      if (expired.getAsBoolean()) {
        return null;
      }
      UriTest.Answer answer =
          Scan.hasBytes(text, SHORTEST) ? test.of(text) : UriTest.Answer.HARMLESS;
      switch (answer) {
        case TARGET -> {
          return new Place(param.address(), candidates.keyPath(), text);
        }
        case WHOLE_URL -> {
          return null;
        }
        case PARAMETER -> {
          if (weaker == null) {
            weaker = new Place(param.address(), candidates.keyPath(), text);
          }
        }
        case HARMLESS -> {}
      }
    }
    return weaker;
  }
}
