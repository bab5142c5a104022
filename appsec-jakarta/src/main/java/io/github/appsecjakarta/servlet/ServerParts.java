// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.waf.http.BodyValues;
import io.github.appsecjakarta.waf.http.HttpAddress;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.Parsed;
import io.github.appsecjakarta.waf.input.Truncation;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts that the server has parsed, as values: of each as much as the limits say, and whether they
 * left something out. A part whose file name is empty is a file and a field. For one request and
 * one thread.
 */
final class ServerParts {
  private final HttpLimits limits;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private int count;
  private boolean strings;
  private boolean elements;

  ServerParts(HttpLimits limits) {
    this.limits = limits;
  }

  void add(Part part) throws IOException {
    if (count++ >= limits.maxElements()) {
      elements = true;
      return;
    }
    String file = part.getSubmittedFileName();
    if (file != null) {
      file(part, file);
    }
    if (file == null || file.isEmpty()) {
      String value = start(part, limits.maxStringLength());
      fields
          .computeIfAbsent(RequestInputs.name(part.getName()), key -> new ArrayList<>(1))
          .add(value);
    }
  }

  Parsed<Map<String, Object>> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(HttpAddress.BODY, fields);
    values.put(HttpAddress.FILE_NAMES, names);
    values.put(HttpAddress.FILE_CONTENTS, contents);
    Truncation derived = BodyValues.derive(values, limits);
    return new Parsed<>(values, new Truncation(strings, elements, false).and(derived));
  }

  private void file(Part part, String name) throws IOException {
    names.add(name);
    if (contents.size() < limits.maxFiles()) {
      contents.add(start(part, limits.maxFileBytes()));
    } else {
      elements = true;
    }
  }

  private String start(Part part, int bytes) throws IOException {
    try (InputStream in = part.getInputStream()) {
      String start = new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
      strings |= in.read() >= 0;
      return start;
    }
  }
}
