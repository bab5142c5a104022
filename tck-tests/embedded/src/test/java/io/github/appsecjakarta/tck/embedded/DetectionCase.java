// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request of a file of detection cases, as {@code waf detect} reads it.
 *
 * @param line the case in its file, without its label
 * @param id its name
 * @param request what was sent
 */
record DetectionCase(String line, String id, JsonObject request) {
  private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "proxy-connection");
  private static final Set<String> OF_THE_LENGTH = Set.of("content-length", "transfer-encoding");

  /** All of them, in the order of files and lines, but those that are no request at all. */
  static List<DetectionCase> read(Path directory) throws IOException {
    List<DetectionCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonObject read = object(line);
          JsonObject request = read.getJsonObject("request");
          if (!request.containsKey("raw_b64")) {
            String text =
                Json.createObjectBuilder()
                    .add("id", read.getString("id"))
                    .add("request", request)
                    .build()
                    .toString();
            cases.add(new DetectionCase(text, read.getString("id"), request));
          }
        }
      }
    }
    return cases;
  }

  static JsonObject object(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  /** The request as bytes, to an application; ends the connection. */
  byte[] bytes(String context) {
    StringBuilder head = new StringBuilder();
    String uri = request.getString("uri");
    head.append(request.getString("method")).append(' ');
    head.append(uri.startsWith("/") ? context + uri : uri).append(" HTTP/1.1\r\n");
    boolean hasLength = false;
    for (JsonArray header : request.getJsonArray("headers").getValuesAs(JsonArray.class)) {
      String name = header.getString(0).toLowerCase(Locale.ROOT);
      if (!OF_THE_CONNECTION.contains(name)) {
        hasLength |= OF_THE_LENGTH.contains(name);
        head.append(header.getString(0)).append(": ").append(header.getString(1)).append("\r\n");
      }
    }
    byte[] body = body();
    if (body.length > 0 && !hasLength) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(encode(head.toString()));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private byte[] body() {
    if (request.containsKey("body_b64")) {
      return Base64.getDecoder().decode(request.getString("body_b64"));
    }
    return request.containsKey("body") ? encode(request.getString("body")) : new byte[0];
  }

  /** A lone surrogate stands for a byte that is no UTF-8. */
  private static byte[] encode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            point -> {
              boolean raw = point >= 0xDC80 && point <= 0xDCFF;
              String one = raw ? "" + (char) (point - 0xDC00) : Character.toString(point);
              bytes.writeBytes(one.getBytes(raw ? ISO_8859_1 : UTF_8));
            });
    return bytes.toByteArray();
  }
}
