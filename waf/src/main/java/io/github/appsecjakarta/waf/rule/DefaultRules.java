// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;
import java.util.Map;

/** Stand-in. */
public final class DefaultRules {
  private DefaultRules() {}

  /**
   * Stand-in.
   *
   * @return rules
   */
  public static List<Map.Entry<String, byte[]>> documents() {
    return List.of(Map.entry("default/tmp.json", """
      {"version":"2.2","metadata":{"rules_version":"0.0.1"},"rules":[
       {"id":"tmp-ua","name":"Scanner","tags":{"type":"attack_tool","category":"attack_attempt","confidence":"low"},
        "conditions":[{"operator":"match_regex","parameters":{"inputs":[{"address":"server.request.headers.no_cookies","key_path":["user-agent"]}],"regex":"^Arachni/v","options":{"case_sensitive":true}}}],"transformers":[]},
       {"id":"tmp-sqli","name":"SQLi","tags":{"type":"sql_injection","category":"attack_attempt","confidence":"high"},
        "conditions":[{"operator":"match_regex","parameters":{"inputs":[{"address":"server.request.query"},{"address":"server.request.body"}],"regex":"(?i)union\\\\s+select"}}],"transformers":[]},
       {"id":"blk-001-001","name":"Block IP Addresses","tags":{"type":"block_ip","category":"security_response"},
        "conditions":[{"operator":"ip_match","parameters":{"inputs":[{"address":"http.client_ip"}],"data":"blocked_ips"}}],"transformers":[],"on_match":["block"]},
       {"id":"blk-001-002","name":"Block User Addresses","tags":{"type":"block_user","category":"security_response"},
        "conditions":[{"operator":"exact_match","parameters":{"inputs":[{"address":"usr.id"}],"data":"blocked_users"}}],"transformers":[],"on_match":["block"]}
      ]}
      """.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
