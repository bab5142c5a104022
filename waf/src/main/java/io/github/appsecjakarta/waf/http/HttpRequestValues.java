// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.input.Truncation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the values of a whole request, by address, in the shapes that rules expect. For one
 * request and one thread. A host that has the body later than the rest uses {@link BodyValues} for
 * it.
 */
public final class HttpRequestValues {
  private final HttpLimits limits;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();
  private final List<String> serverCookies = new ArrayList<>();
  private List<String> segments = new ArrayList<>();
  private Truncation truncation = Truncation.NONE;
  private int headerCount;

  /**
   * Starts.
   *
   * @param limits how much is looked at
   */
  public HttpRequestValues(HttpLimits limits) {
    this.limits = limits;
  }

  /**
   * Adds the request line.
   *
   * @param method method
   * @param rawUri path and query as received
   * @return this
   */
  public HttpRequestValues line(String method, String rawUri) {
    values.put(HttpAddress.METHOD, method);
    Cuts cuts = new Cuts(limits);
    values.put(HttpAddress.URI_RAW, cuts.text(rawUri));
    note(cuts.truncation());
    String route = RoutePath.of(rawUri);
    if (route != null && route.length() <= limits.maxStringLength()) {
      values.put(HttpAddress.ROUTE, route);
    }
    segments = noted(PathSegments.parse(rawUri, limits));
    values.put(HttpAddress.PATH_SEGMENTS, segments);
    values.put(HttpAddress.QUERY, noted(QueryString.parse(QueryString.ofUri(rawUri), limits)));
    return this;
  }

  /**
   * Adds a header. Order and repetition count.
   *
   * @param name name in any case
   * @param value value
   * @return this
   */
  public HttpRequestValues header(String name, String value) {
    Cuts cuts = new Cuts(limits);
    String key = UsualHeaders.lowerCase(name);
    if (cuts.roomAfter(headerCount++)) {
      boolean cookie = key.equals("cookie");
      List<String> into = cookie ? cookies : headers.computeIfAbsent(key, k -> new ArrayList<>(1));
      into.add(cookie ? value : cuts.text(value));
    }
    note(cuts.truncation());
    return this;
  }

  /**
   * Adds what a server makes of the path. Servers differ in what they decode and cut off; where it
   * is what the raw path says too, nothing is added. The request line must be there.
   *
   * @param path decoded, below the context path or not
   * @return this
   */
  public HttpRequestValues serverPath(String path) {
    note(PathSegments.addOthers(segments, path, limits));
    return this;
  }

  /**
   * Adds what a server makes of the {@code Cookie} headers; as for the path, only other readings
   * count.
   *
   * @param name name of a cookie
   * @param value its value
   * @return this
   */
  public HttpRequestValues serverCookie(String name, String value) {
    Cuts cuts = new Cuts(limits);
    if (cuts.roomAfter(serverCookies.size() / 2)) {
      serverCookies.add(name);
      serverCookies.add(value);
    }
    note(cuts.truncation());
    return this;
  }

  /**
   * Adds the body. The headers must be there: Content-Type and Content-Encoding decide how it is
   * read.
   *
   * @param body the bytes
   * @param length how many of them count
   * @return this
   */
  public HttpRequestValues body(byte[] body, int length) {
    List<String> types = headers.getOrDefault("content-type", List.of());
    MediaType type = MediaType.parse(types.isEmpty() ? null : types.get(0));
    List<String> codings = headers.getOrDefault("content-encoding", List.of());
    String coding = codings.isEmpty() ? null : String.join(",", codings);
    values.putAll(noted(BodyValues.parse(type, coding, body, length, limits)));
    return this;
  }

  /**
   * Adds the client's address.
   *
   * @param address the address, or null if it is not known
   * @return this
   */
  public HttpRequestValues clientIp(@Nullable String address) {
    if (address != null) {
      values.put(HttpAddress.CLIENT_IP, address);
    }
    return this;
  }

  /**
   * All headers added but cookies.
   *
   * @return a source for {@link ClientAddress}
   */
  public ClientAddress.Headers headers() {
    return name -> headers.getOrDefault(name, List.of());
  }

  /**
   * The values.
   *
   * @return value by address, in a map that the caller may add to, and what limits kept out of it
   */
  public Parsed<Map<String, Object>> build() {
    values.put(HttpAddress.HEADERS, headers);
    if (!cookies.isEmpty()) {
      values.put(HttpAddress.COOKIES, cookieValues());
    }
    Map<String, Pairs> derived = noted(derived());
    if (!derived.isEmpty()) {
      values.put(HttpAddress.DERIVED, derived);
    }
    return new Parsed<>(values, truncation);
  }

  private Map<String, List<String>> cookieValues() {
    Map<String, List<String>> all = noted(Cookies.parse(cookies, limits));
    for (int i = 0; i < serverCookies.size(); i += 2) {
      note(Cookies.addOther(all, serverCookies.get(i), serverCookies.get(i + 1), limits));
    }
    return all;
  }

  private Parsed<Map<String, Pairs>> derived() {
    return new DerivedValues(limits)
        .add("query", values.get(HttpAddress.QUERY))
        .add("uri", values.get(HttpAddress.PATH_SEGMENTS))
        .add("cookies", values.get(HttpAddress.COOKIES))
        .addHeaders(headers)
        .build();
  }

  private <T> T noted(Parsed<T> parsed) {
    note(parsed.truncation());
    return parsed.value();
  }

  private void note(Truncation more) {
    if (more.any()) {
      truncation =
          new Truncation(
              truncation.strings() || more.strings(),
              truncation.elements() || more.elements(),
              truncation.depth() || more.depth());
    }
  }
}
