// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reports; part of every JSON line.
 *
 * @param service name of the service
 * @param env environment it runs in, or null
 * @param version its version, or null
 * @param host name of the machine, or null if unknown
 * @param runtimeId tells this run of the deployment from others
 */
public record Reporter(
    String service,
    @Nullable String env,
    @Nullable String version,
    @Nullable String host,
    String runtimeId) {

  /**
   * The reporter of this process, with a new runtime id. The host's name is taken from the
   * environment: asking the network for it may block a start for long.
   *
   * @param service name of the service
   * @param env environment it runs in, or null
   * @param version its version, or null
   * @return the reporter
   */
  public static Reporter here(String service, @Nullable String env, @Nullable String version) {
    String host = System.getenv("HOSTNAME");
    return new Reporter(
        service,
        env,
        version,
        host != null ? host : System.getenv("COMPUTERNAME"),
        UUID.randomUUID().toString());
  }

  void write(Map<String, Object> line) {
    line.put("service", service);
    known(line, "env", env);
    known(line, "version", version);
    known(line, "host", host);
    line.put("runtime_id", runtimeId);
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    write(facts);
    return facts;
  }

  private static void known(Map<String, Object> line, String name, @Nullable String value) {
    if (value != null) {
      line.put(name, value);
    }
  }
}
