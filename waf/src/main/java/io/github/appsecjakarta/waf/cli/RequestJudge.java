// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.http.ClientAddress;
import io.github.appsecjakarta.waf.http.HttpAddress;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.HttpRequestValues;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests given as JSON: {@code method}, {@code uri} (raw path and query), {@code headers}
 * (a list of name and value), {@code body} (text) or {@code body_b64}, {@code client_ip} (the
 * peer's address). With the limits of the filter and without a deadline. Thread-safe.
 */
final class RequestJudge {
  private static final ClientAddress ADDRESS = ClientAddress.compatible(null);

  private final Waf waf;

  RequestJudge(Waf waf) {
    this.waf = waf;
  }

  Verdict judge(Pairs request) {
    HttpRequestValues values = new HttpRequestValues(HttpLimits.DEFAULT);
    values.line(text(request, "method", "GET"), text(request, "uri", "/"));
    if (request.first("headers") instanceof List<?> headers) {
      for (Object header : headers) {
        if (header instanceof List<?> pair && pair.size() == 2) {
          values.header(String.valueOf(pair.get(0)), String.valueOf(pair.get(1)));
        }
      }
    }
    byte[] body = body(request);
    values.body(body, body.length);
    @Nullable String peer = request.first("client_ip") instanceof String ip ? ip : null;
    values.clientIp(ADDRESS.resolve(values.headers(), peer));
    Map<String, Object> all = values.build().value();
    all.put(HttpAddress.SCHEME, "http");
    return waf.newContext(Limits.DEFAULT).run(all, Long.MAX_VALUE);
  }

  private static byte[] body(Pairs request) {
    if (request.first("body_b64") instanceof String base64) {
      return Base64.getDecoder().decode(base64);
    }
    return request.first("body") instanceof String text ? Utf8.encode(text) : new byte[0];
  }

  private static String text(Pairs request, String key, String otherwise) {
    return request.first(key) instanceof String text ? text : otherwise;
  }
}
