// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/**
 * Names of OpenTelemetry's semantic conventions, and the version they are taken from: <a
 * href="https://github.com/open-telemetry/semantic-conventions/tree/v1.32.0">1.32.0</a>, which
 * MicroProfile Telemetry 2.1 names. There is no convention for attacks: those names are our own,
 * under {@code appsec.}
 */
final class SemanticConventions {
  static final String VERSION = "1.32.0";

  static final String USER_ID = "user.id";
  static final String USER_HASH = "user.hash";
  static final String USER_NAME = "user.name";
  static final String USER_EMAIL = "user.email";
  static final String USER_ROLES = "user.roles";
  static final String SESSION_ID = "session.id";
  static final String CLIENT_ADDRESS = "client.address";
  static final String PEER_ADDRESS = "network.peer.address";
  static final String RULE_NAME = "security_rule.name";
  static final String RULE_UUID = "security_rule.uuid";
  static final String RULE_CATEGORY = "security_rule.category";
  static final String RULESET_VERSION = "security_rule.version";
  static final String HTTP_METHOD = "http.request.method";
  static final String HTTP_ROUTE = "http.route";
  static final String HTTP_STATUS = "http.response.status_code";
  static final String URL_PATH = "url.path";
  static final String URL_QUERY = "url.query";
  static final String USER_AGENT = "user_agent.original";
  static final String EVENT_NAME = "event.name";
  static final String ERROR_TYPE = "error.type";
  static final String SERVICE_NAME = "service.name";
  static final String SERVICE_VERSION = "service.version";
  static final String SERVICE_INSTANCE = "service.instance.id";
  static final String ENVIRONMENT = "deployment.environment.name";
  static final String HOST_NAME = "host.name";
  static final String CODE_FUNCTION = "code.function.name";

  private SemanticConventions() {}
}
