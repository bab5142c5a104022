// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.config.ClientIpMode;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.report.ReportedHeaders;
import io.github.appsecjakarta.request.Handler;
import io.github.appsecjakarta.request.RequestFacts;
import io.github.appsecjakarta.waf.http.BodyValues;
import io.github.appsecjakarta.waf.http.ClientAddress;
import io.github.appsecjakarta.waf.http.HttpAddress;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.HttpRequestValues;
import io.github.appsecjakarta.waf.http.MediaType;
import io.github.appsecjakarta.waf.http.MultipartScan;
import io.github.appsecjakarta.waf.http.Parsed;
import io.github.appsecjakarta.waf.http.QueryString;
import io.github.appsecjakarta.waf.input.Truncation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Servlet requests and responses as values by WAF address: the only file that knows both words.
 * Never asks the server for parameters, which would consume the body. Immutable.
 */
final class RequestInputs {
  private static final String SESSION_ID = "usr.session_id";
  private static final String SCHEME = "server.request.scheme";
  private static final String PEER_IP = "server.request.client_ip";
  private static final String PEER_PORT = "server.request.client_port";
  private static final String STATUS = "server.response.status";
  private static final String RESPONSE_BODY = "server.response.body";
  private static final String RESPONSE_HEADERS = "server.response.headers.no_cookies";
  private static final Cookie[] NO_COOKIES = {};
  private static final Set<String> BODY =
      Set.of(
          HttpAddress.BODY,
          HttpAddress.BODY_RAW,
          HttpAddress.BODY_DERIVED,
          HttpAddress.GRAPHQL,
          HttpAddress.FILE_NAMES,
          HttpAddress.FILE_CONTENTS);

  private final HttpLimits limits;
  private final ClientAddress clientAddress;

  RequestInputs(Settings settings) {
    limits =
        new HttpLimits(
            settings.get(Setting.WAF_MAX_STRING),
            settings.get(Setting.WAF_MAX_ELEMENTS),
            settings.get(Setting.WAF_MAX_DEPTH),
            HttpLimits.DEFAULT.maxFiles(),
            HttpLimits.DEFAULT.maxFileBytes());
    clientAddress = clientAddress(settings);
  }

  private static ClientAddress clientAddress(Settings settings) {
    String header = settings.get(Setting.CLIENT_IP_HEADER);
    List<String> proxies = settings.get(Setting.TRUSTED_PROXIES);
    ClientIpMode mode = settings.get(Setting.CLIENT_IP_MODE);
    if (mode == ClientIpMode.PROXIES || (mode == ClientIpMode.AUTO && !proxies.isEmpty())) {
      return ClientAddress.trusting(proxies, header.isEmpty() ? "x-forwarded-for" : header);
    }
    if (mode == ClientIpMode.HEADERS || (mode == ClientIpMode.AUTO && !header.isEmpty())) {
      return ClientAddress.compatible(header.isEmpty() ? null : header);
    }
    return ClientAddress.peer();
  }

  /** Whether rules that look at these addresses look at bodies. */
  static boolean wantBody(Set<String> addresses) {
    return !Collections.disjoint(addresses, BODY);
  }

  /** Whether rules that look at these addresses look at responses. */
  static boolean wantResponse(Set<String> addresses) {
    return addresses.contains(STATUS) || addresses.contains(RESPONSE_HEADERS);
  }

  /** Whether rules that look at these addresses look at bodies of responses. */
  static boolean wantResponseBody(Set<String> addresses) {
    return addresses.contains(RESPONSE_BODY);
  }

  /**
   * Request line, headers, cookies and where the request comes from.
   *
   * @param rawUri its {@link #rawUri}
   */
  Parsed<Map<String, Object>> start(
      HttpServletRequest request, String rawUri, Set<String> addresses) {
    HttpRequestValues values = new HttpRequestValues(limits);
    values.line(request.getMethod(), rawUri);
    headers(request, values);
    serversReadings(request, values);
    String peer = request.getRemoteAddr(); // servers make a new text each time
    values.clientIp(clientAddress.resolve(values.headers(), peer));
    Parsed<Map<String, Object>> read = values.build();
    Map<String, Object> start = read.value();
    start.put(SCHEME, request.getScheme());
    start.put(PEER_IP, peer);
    start.put(PEER_PORT, (long) request.getRemotePort());
    if (addresses.contains(SESSION_ID) && request.isRequestedSessionIdValid()) {
      start.put(SESSION_ID, request.getRequestedSessionId());
    }
    return read;
  }

  private static void headers(HttpServletRequest request, HttpRequestValues values) {
    Enumeration<String> names = request.getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      Enumeration<String> all = request.getHeaders(name);
      while (all.hasMoreElements()) {
        values.header(name, text(all.nextElement()));
      }
    }
  }

  /** Applications get path and cookies as their server reads them. */
  private static void serversReadings(HttpServletRequest request, HttpRequestValues values) {
    String path = RequestPath.of(request);
    if (!String.valueOf(request.getRequestURI()).endsWith(path)) {
      values.serverPath(path);
    }
    for (Cookie cookie : cookies(request)) {
      values.serverCookie(
          cookie.getName(), text(Objects.requireNonNullElse(cookie.getValue(), "")));
    }
  }

  private static Cookie[] cookies(HttpServletRequest request) {
    try {
      Cookie[] cookies = request.getHeader("Cookie") == null ? null : request.getCookies();
      return cookies == null ? NO_COOKIES : cookies;
    } catch (RuntimeException e) {
      return NO_COOKIES; // this server does not read them, so no application gets them
    }
  }

  /** What reports may show of a request, from its values. */
  @SuppressWarnings("unchecked") // HttpRequestValues makes them so
  static RequestFacts facts(HttpServletRequest request, String rawUri, Map<String, Object> start) {
    Map<String, List<String>> all =
        (Map<String, List<String>>) start.getOrDefault(HttpAddress.HEADERS, Map.of());
    Map<String, String> shown = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : all.entrySet()) {
      if (ReportedHeaders.names().contains(header.getKey())) {
        List<String> values = header.getValue();
        shown.put(header.getKey(), values.size() == 1 ? values.get(0) : String.join(",", values));
      }
    }
    return new RequestFacts(
        request.getMethod(),
        rawUri,
        (String) start.get(HttpAddress.CLIENT_IP),
        (String) start.get(PEER_IP),
        shown.get("user-agent"),
        shown);
  }

  /** A body as far as it was read ahead. */
  Parsed<Map<String, Object>> body(MediaType type, @Nullable String coding, BodyPrefix body) {
    return BodyValues.parse(type, coding, body.bytes(), body.length(), limits);
  }

  /** Reads a multipart body while it flows by. */
  MultipartScan scan(MediaType type, int maxBytes) {
    return new MultipartScan(type, limits, maxBytes);
  }

  /** Fields of a form that the server has parsed: its parameters without those of the query. */
  Parsed<Map<String, Object>> fields(HttpServletRequest request, Map<String, String[]> parameters) {
    String query = QueryString.ofUri(rawUri(request));
    Map<String, List<String>> fields =
        without(QueryString.parse(query, limits).value(), parameters);
    Map<String, Object> values = new LinkedHashMap<>();
    if (fields.isEmpty()) {
      return new Parsed<>(values, Truncation.NONE);
    }
    values.put(HttpAddress.BODY, fields);
    return new Parsed<>(values, BodyValues.derive(values, limits));
  }

  /** Payara has names without a value: those of parts whose file name is empty. */
  static Map<String, List<String>> without(
      Map<String, List<String>> query, Map<String, String[]> parameters) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          int known = query.getOrDefault(name, List.of()).size();
          if (known < values.length || values.length == 0) {
            fields.put(
                name(name),
                List.of(values).subList(known < values.length ? known : 0, values.length));
          }
        });
    return fields;
  }

  /** Parts that the server has parsed. */
  Parsed<Map<String, Object>> parts(Collection<Part> parts) throws IOException {
    ServerParts read = new ServerParts(limits);
    for (Part part : parts) {
      read.add(part);
    }
    return read.values();
  }

  /** Status and headers of a response. */
  static Map<String, Object> response(HttpServletResponse response, int status) {
    Map<String, Object> values = new HashMap<>(responseHeaders(response));
    values.put(STATUS, Integer.toString(status));
    return values;
  }

  /** Headers of a response. */
  static Map<String, Object> responseHeaders(HttpServletResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : response.getHeaderNames()) {
      String key = name.toLowerCase(Locale.ROOT);
      if (!key.equals("set-cookie")) {
        headers.put(key, List.copyOf(response.getHeaders(name)));
      }
    }
    return Map.of(RESPONSE_HEADERS, headers);
  }

  /** The start of a response's body. */
  Parsed<Map<String, Object>> responseBody(MediaType type, byte[] body, int length) {
    Parsed<Map<String, Object>> read = BodyValues.parse(type, body, length, limits);
    Object value = read.value().get(HttpAddress.BODY);
    return new Parsed<>(value == null ? Map.of() : Map.of(RESPONSE_BODY, value), read.truncation());
  }

  /** Path and query as received; of the first request where this is a later dispatch. */
  static String rawUri(HttpServletRequest request) {
    Object errorUri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object forwardUri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String path = request.getRequestURI();
    @Nullable String query = request.getQueryString();
    if (forwardUri instanceof String uri) {
      path = uri;
      query = (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    } else if (errorUri instanceof String uri) {
      path = uri;
    }
    return text(query == null ? path : path + '?' + query);
  }

  /** Undertow has parts without a name, and rules see nothing under a key that is null. */
  static String name(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  /** Servers make a character of each byte; most clients send UTF-8. */
  private static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return text;
      }
      if (text.charAt(i) >= 0x80) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
      }
    }
    return text;
  }

  /** The servlet that the request is mapped to; Jakarta REST knows better, later. */
  static Handler handler(HttpServletRequest request) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    if (mapping == null || mapping.getServletName() == null) {
      return Handler.UNKNOWN;
    }
    String pattern = mapping.getPattern();
    return new Handler(
        request.getContextPath() + (pattern.startsWith("/") ? "" : "/") + pattern,
        mapping.getServletName());
  }
}
