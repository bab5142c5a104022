// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.appsecjakarta.waf.http.HttpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes exclusions as a rule file. */
final class ExclusionWriter {
  // not the default pool: its buffers stay with the threads, and with them our class loader
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();
  private static final List<String> SCHEMES = List.of("http", "https");

  private final JsonGenerator json;

  private ExclusionWriter(JsonGenerator json) {
    this.json = json;
  }

  static byte[] write(List<Exclusion> exclusions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new ExclusionWriter(json).file(exclusions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void file(List<Exclusion> exclusions) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", "2.2");
    json.writeArrayFieldStart("exclusions");
    Set<LocalDate> days = new TreeSet<>();
    int count = 0;
    for (Exclusion exclusion : exclusions) {
      exclusion("exclusion-" + ++count, exclusion);
      if (exclusion.expires() != null) {
        days.add(exclusion.expires());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("exclusion_data");
    for (LocalDate day : days) {
      until(day);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void exclusion(String id, Exclusion exclusion) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeArrayFieldStart("rules_target");
    json.writeStartObject();
    if (exclusion.rule().isEmpty()) {
      json.writeObjectFieldStart("tags");
      for (Map.Entry<String, String> tag : exclusion.tag().entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeStringField("rule_id", exclusion.rule());
    }
    json.writeEndObject();
    json.writeEndArray();
    conditions(exclusion.route(), exclusion.expires());
    if (!exclusion.parameter().isEmpty()) {
      inputs(exclusion.parameter());
    }
    json.writeEndObject();
  }

  private void conditions(@Nullable String route, @Nullable LocalDate expires) throws IOException {
    json.writeArrayFieldStart("conditions");
    if (route != null) {
      conditionStart("match_regex", HttpAddress.ROUTE);
      json.writeStringField("regex", RoutePattern.regex(route));
      json.writeObjectFieldStart("options");
      json.writeBooleanField("case_sensitive", true);
      json.writeEndObject();
      conditionEnd();
    }
    if (expires != null) {
      conditionStart("exact_match", HttpAddress.SCHEME);
      json.writeStringField("data", listId(expires));
      conditionEnd();
    }
    json.writeEndArray();
  }

  private void conditionStart(String operator, String address) throws IOException {
    json.writeStartObject();
    json.writeStringField("operator", operator);
    json.writeObjectFieldStart("parameters");
    json.writeArrayFieldStart("inputs");
    json.writeStartObject();
    json.writeStringField("address", address);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void conditionEnd() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private void inputs(List<String> parameter) throws IOException {
    RequestPart part = RequestPart.named(parameter.get(0));
    if (part == null) {
      throw new IllegalArgumentException(parameter.toString());
    }
    json.writeArrayFieldStart("inputs");
    for (RequestPart.Place place : part.places(parameter.subList(1, parameter.size()))) {
      json.writeStartObject();
      json.writeStringField("address", place.address());
      json.writeArrayFieldStart("key_path");
      for (String key : place.keyPath()) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Entries end on their day; every request has one of the schemes, so the list is a clock. */
  private void until(LocalDate day) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", listId(day));
    json.writeStringField("type", "data_with_expiration");
    json.writeArrayFieldStart("data");
    for (String scheme : SCHEMES) {
      json.writeStartObject();
      json.writeStringField("value", scheme);
      json.writeNumberField("expiration", Exclusion.end(day) - 1);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String listId(LocalDate day) {
    return "until-" + day;
  }
}
