// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What settings say in the language of rule files: block lists and what to redact. */
final class SettingsRules {
  // not the default pool: its buffers stay with the threads, and with them our class loader
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  private static final String BLOCK_IPS =
      """
      {"id": "blk-001-001", "name": "Block IP addresses",
       "tags": {"type": "block_ip", "category": "security_response"},
       "conditions": [{"operator": "ip_match", "parameters": {
         "inputs": [{"address": "http.client_ip"}], "data": "blocked_ips"}}],
       "on_match": ["block"]}""";

  private static final String BLOCK_USERS =
      """
      {"id": "blk-001-002", "name": "Block users",
       "tags": {"type": "block_user", "category": "security_response"},
       "conditions": [{"operator": "exact_match", "parameters": {
         "inputs": [{"address": "usr.id"}], "data": "blocked_users"}}],
       "on_match": ["block"]}""";

  private static final String BLOCK_SESSIONS =
      """
      {"id": "blk-001-003", "name": "Block sessions",
       "tags": {"type": "block_session", "category": "security_response"},
       "conditions": [{"operator": "exact_match", "parameters": {
         "inputs": [{"address": "usr.session_id"}], "data": "blocked_sessions"}}],
       "on_match": ["block"]}""";

  private static final String ALLOW_IPS =
      """
      {"id": "appsec-allowed-ips", "on_match": "monitor",
       "conditions": [{"operator": "ip_match", "parameters": {
         "inputs": [{"address": "http.client_ip"}], "data": "allowed_ips"}}]}""";

  private static final String ALLOW_USERS =
      """
      {"id": "appsec-allowed-users", "on_match": "monitor",
       "conditions": [{"operator": "exact_match", "parameters": {
         "inputs": [{"address": "usr.id"}], "data": "allowed_users"}}]}""";

  private static final String IPS = "ip_with_expiration";
  private static final String TEXTS = "data_with_expiration";

  private SettingsRules() {}

  /** Writes JSON. */
  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** The lists, and the two rules that use them unless they are there. */
  static byte[] blockLists(Settings settings, List<RuleInfo> present) {
    return file(
        json -> {
          json.writeArrayFieldStart("rules");
          rule(json, present, "blk-001-001", BLOCK_IPS);
          rule(json, present, "blk-001-002", BLOCK_USERS);
          boolean file = !settings.get(Setting.RULES_DATA).isEmpty();
          if (file || !settings.get(Setting.BLOCKED_SESSIONS).isEmpty()) {
            rule(json, present, "blk-001-003", BLOCK_SESSIONS);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("rules_data");
          data(json, "blocked_ips", IPS, settings.get(Setting.BLOCKED_IPS));
          data(json, "blocked_users", TEXTS, settings.get(Setting.BLOCKED_USERS));
          data(json, "blocked_sessions", TEXTS, settings.get(Setting.BLOCKED_SESSIONS));
          json.writeEndArray();
        });
  }

  /** Filters that turn every refusal into a report; none where no list can have entries. */
  static byte[] allowLists(Settings settings) {
    List<String> ips = settings.get(Setting.ALLOWED_IPS);
    List<String> users = settings.get(Setting.ALLOWED_USERS);
    boolean file = !settings.get(Setting.RULES_DATA).isEmpty();
    return file(
        json -> {
          json.writeArrayFieldStart("exclusions");
          if (file || !ips.isEmpty()) {
            json.writeRawValue(ALLOW_IPS);
          }
          if (file || !users.isEmpty()) {
            json.writeRawValue(ALLOW_USERS);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("exclusion_data");
          data(json, "allowed_ips", IPS, ips);
          data(json, "allowed_users", TEXTS, users);
          json.writeEndArray();
        });
  }

  /** Switches off what is less than sure, in our words and in Datadog's. */
  static byte[] onlyHighConfidence() {
    return file(
        json -> {
          json.writeArrayFieldStart("rules_override");
          for (String confidence : List.of("medium", "low", "0")) {
            json.writeRawValue(
                "{\"rules_target\":[{\"tags\":{\"category\":\"attack_attempt\",\"confidence\":\""
                    + confidence
                    + "\"}}],\"enabled\":false}");
          }
          json.writeEndArray();
        });
  }

  /** The engine redacts nothing unless a file says so; a missing expression means the built-in. */
  static byte[] obfuscator(Settings settings) {
    return file(
        json -> {
          json.writeObjectFieldStart("obfuscator");
          expression(json, "key_regex", settings.get(Setting.OBFUSCATION_KEYS));
          expression(json, "value_regex", settings.get(Setting.OBFUSCATION_VALUES));
          json.writeEndObject();
        });
  }

  private static byte[] file(Writing sections) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "2.2");
      sections.to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void rule(JsonGenerator json, List<RuleInfo> present, String id, String text)
      throws IOException {
    for (RuleInfo rule : present) {
      if (rule.id().equals(id)) {
        return;
      }
    }
    json.writeRawValue(text);
  }

  private static void data(JsonGenerator json, String id, String type, List<String> values)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("type", type);
    json.writeArrayFieldStart("data");
    for (String value : values) {
      json.writeStartObject();
      json.writeStringField("value", value);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void expression(JsonGenerator json, String name, String setting)
      throws IOException {
    if (!setting.isEmpty()) {
      json.writeStringField(name, setting.equals("off") ? "" : setting);
    }
  }
}
