// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.http.ClientAddress;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.HttpRequestValues;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The request to judge, as the command line gives it. */
final class RequestOptions {
  @Option(
      names = "--request",
      paramLabel = "R",
      description = {
        "The request: a file with an HTTP message, or with JSON, an object of values by address or"
            + " an array of such objects for one run after the other; - for standard input."
      })
  private @Nullable Path request;

  @Option(
      names = {"-X", "--method"},
      description = "Method, if there is no --request.")
  private String method = "GET";

  @Option(names = "--url", description = "Path and query, if there is no --request.")
  private @Nullable String url;

  @Option(
      names = {"-H", "--header"},
      description = "A header, NAME: VALUE. Repeatable.")
  private List<String> headers = new ArrayList<>();

  @Option(
      names = {"-d", "--data"},
      description = "The body.")
  private @Nullable String data;

  @Option(names = "--peer", description = "Address of the client.")
  private @Nullable String peer;

  /** One map of values by address for each run. */
  List<Map<String, @Nullable Object>> runs() throws ProblemException {
    Path file = request;
    if (file == null) {
      return List.of(message(method, url == null ? "/" : url, headers, body()));
    }
    byte[] bytes = RuleFiles.read(file);
    int start = 0;
    while (start < bytes.length && bytes[start] <= ' ') {
      start++;
    }
    boolean json = start < bytes.length && (bytes[start] == '{' || bytes[start] == '[');
    return json ? json(bytes) : List.of(message(bytes));
  }

  private byte[] body() {
    return data == null ? new byte[0] : Utf8.encode(data);
  }

  private static List<Map<String, @Nullable Object>> json(byte[] bytes) throws ProblemException {
    List<Map<String, @Nullable Object>> runs = new ArrayList<>();
    try {
      Object value = JsonValues.read(Utf8.decode(bytes));
      for (Object run : value instanceof List<?> list ? list : List.of(String.valueOf(value))) {
        runs.add(values(value instanceof List<?> ? run : value));
      }
      return runs;
    } catch (IOException e) {
      throw new ProblemException("the request is not JSON: " + e.getMessage());
    }
  }

  private static Map<String, @Nullable Object> values(@Nullable Object run)
      throws ProblemException {
    if (!(run instanceof Pairs pairs)) {
      throw new ProblemException("the request is not an object of values by address");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      values.putIfAbsent(pairs.key(i), pairs.value(i));
    }
    return values;
  }

  private Map<String, @Nullable Object> message(byte[] bytes) throws ProblemException {
    int end = endOfHead(bytes);
    List<String> lines = Utf8.decode(bytes, 0, end).lines().toList();
    String[] parts = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", 3);
    if (parts.length < 2) {
      throw new ProblemException("the request is no HTTP message: no METHOD PATH in line 1");
    }
    List<String> fields = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isEmpty()) {
        fields.add(line);
      }
    }
    byte[] body = java.util.Arrays.copyOfRange(bytes, end, bytes.length);
    return message(parts[0], parts[1], fields, body);
  }

  /** Where the body starts: after the first empty line. */
  private static int endOfHead(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
        return i + 2;
      }
      if (bytes[i] == '\n'
          && bytes[i + 1] == '\r'
          && i + 2 < bytes.length
          && bytes[i + 2] == '\n') {
        return i + 3;
      }
    }
    return bytes.length;
  }

  private Map<String, @Nullable Object> message(
      String verb, String uri, List<String> fields, byte[] body) throws ProblemException {
    HttpRequestValues values = new HttpRequestValues(HttpLimits.DEFAULT).line(verb, uri);
    for (String field : fields) {
      int colon = field.indexOf(':');
      if (colon <= 0) {
        throw new ProblemException("not a header: " + PlainText.of(field));
      }
      values.header(field.substring(0, colon), field.substring(colon + 1).strip());
    }
    if (body.length > 0) {
      values.body(body, body.length);
    }
    values.clientIp(ClientAddress.compatible(null).resolve(values.headers(), peer));
    return new LinkedHashMap<>(values.build().value());
  }
}
