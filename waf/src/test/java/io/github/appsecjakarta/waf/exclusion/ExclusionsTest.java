// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.http.HttpAddress;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.HttpRequestValues;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** Finds the word "evil" anywhere. */
  private static final String RULES =
      """
      {"version": "2.2", "rules": [
        {"id": "r-1", "name": "n", "tags": {"type": "t"}, "conditions": [{"operator": "match_regex",
         "parameters": {"regex": "evil", "inputs": [
           {"address": "server.request.query"}, {"address": "server.request.body"},
           {"address": "server.request.derived"}, {"address": "server.request.body.derived"},
           {"address": "server.request.uri.segments"}, {"address": "server.request.cookies"}]}}]},
        {"id": "r-2", "name": "n", "tags": {"type": "u"}, "conditions": [{"operator": "match_regex",
         "parameters": {"regex": "evil", "inputs": [{"address": "server.request.query"}]}}]}]}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'rule':'r-1'                                     | /a?q=evil         | ~~        | r-2",
        "'tag':'type:u'                                   | /a?q=evil         | ~~        | r-1",
        "'rule':'r-1','parameter':'query.q'               | /a?q=evil         | ~~        | r-2",
        "'rule':'r-1','parameter':'query.q'               | /a?p=evil         | ~~        | r-1 r-2",
        "'rule':'r-1','parameter':'query'                 | /a?p=evil         | ~~        | r-2",
        "'rule':'r-1','parameter':'query.q'               | /a?q=%2565vil     | ~~        | ~~",
        "'rule':'r-1','parameter':'query.p'               | /a?q=%2565vil     | ~~        | r-1",
        "'rule':'r-1','route':'/a'                        | /a?q=evil         | ~~        | r-2",
        "'rule':'r-1','route':'/a'                        | /a/?q=evil        | ~~        | r-2",
        "'rule':'r-1','route':'/a'                        | /ab?q=evil        | ~~        | r-1 r-2",
        "'rule':'r-1','route':'/a'                        | /b/..;/a?q=evil   | ~~        | r-1 r-2",
        "'rule':'r-1','route':'/a/{id}'                   | /a/7;x=y?q=evil   | ~~        | r-2",
        "'rule':'r-1','route':'/a/{id}'                   | /a/7/8?q=evil     | ~~        | r-1 r-2",
        "'rule':'r-1','route':'/a/**'                     | /a/7/8?q=evil     | ~~        | r-2",
        "'rule':'r-1','route':'/a/**'                     | /a/../b?q=evil    | ~~        | r-1 r-2",
        "'rule':'r-1','route':'/a/**'                     | /a/%2e%2e/b?q=evil| ~~        | r-1 r-2",
        "'rule':'r-1','route':'/a/**'                     | /a%2fb?q=evil     | ~~        | r-1 r-2",
        "'rule':'r-1','route':'/a','parameter':'query.q'  | /b?q=evil         | ~~        | r-1 r-2",
        "'rule':'r-1','parameter':'path'                  | /evil             | ~~        | ~~",
        "'rule':'r-1','parameter':'body.a.b'              | /                 | {\"a\":{\"b\":\"evil\"}} | ~~",
        "'rule':'r-1','parameter':'body.a.b'              | /                 | {\"a\":{\"c\":\"evil\"}} | r-1",
        "'rule':'r-1','parameter':'body.a.*.b'            | /                 | {\"a\":[{\"b\":\"evil\"}]} | ~~",
        "'rule':'r-1','parameter':'body.a.*.b'            | /                 | {\"a\":[{\"b\":\"%65vil\"}]} | ~~",
        "'rule':'r-1','parameter':['body','x.y']          | /                 | {\"x.y\":\"%65vil\"}  | ~~",
        "'rule':'r-1','expires':'2999-01-01'              | /a?q=evil         | ~~        | r-2",
        "'rule':'r-1','expires':'2020-01-01'              | /a?q=evil         | ~~        | r-1 r-2",
      })
  void whatIsExcludedIsNotSeen(String exclusion, String uri, String body, String seen) {
    Exclusions exclusions =
        read(("{'exclusions':[{" + exclusion + ",'reason':'because'}]}").replace('\'', '"'));
    assertThat(exclusions.problems()).isEmpty();
    assertThat(String.join(" ", seen(exclusions, uri, body))).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'rule':'r','rote':'/a','reason':'x'      | unknown key 'rote'",
        "'route':'/a','reason':'x'                | needs 'rule' or 'tag'",
        "'rule':'r','tag':'a:b','reason':'x'      | not both",
        "'rule':'r'                               | missing key 'reason'",
        "'rule':'r','reason':' '                  | needs a reason",
        "'tag':'type','reason':'x'                | name:value",
        "'rule':'r','route':'a','reason':'x'      | a route begins with '/'",
        "'rule':'r','route':'/a*','reason':'x'    | 'a*' is neither",
        "'rule':'r','route':'/**/a','reason':'x'  | '**' is neither",
        "'rule':'r','route':'/{a}{b}','reason':'x'| is neither",
        "'rule':'r','parameter':'q','reason':'x'  | begins with one of query, body",
        "'rule':'r','parameter':'path.id','reason':'x' | 'path' has no keys",
        "'rule':'r','parameter':'body..x','reason':'x' | begins with one of",
        "'rule':'r','expires':'tomorrow','reason':'x'  | 'tomorrow' is not a day",
      })
  void whatIsWrongIsLeftOutAndNamed(String exclusion, String problem) {
    String json = "{'exclusions':[{'rule':'good','reason':'x'},\n{" + exclusion + "}]}";
    Exclusions exclusions = read(json.replace('\'', '"'));
    assertThat(exclusions.all()).hasSize(1);
    assertThat(exclusions.problems()).hasSize(1);
    assertThat(exclusions.problems().get(0)).startsWith("file:2:").contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"[] | expected 'map'", "{ | invalid JSON", "{'a':1} | unknown key 'a'"})
  void whatIsNoFileOfExclusionsHoldsNone(String json, String problem) {
    Exclusions exclusions = read(json.replace('\'', '"'));
    assertThat(exclusions.all()).isEmpty();
    assertThat(exclusions.problems().get(0)).contains(problem);
  }

  @Test
  void whatIsOverIsNamed() {
    Exclusions exclusions =
        read(
            """
            {"exclusions": [
              {"rule": "r-1", "expires": "2026-11-23", "route": "/a", "reason": "x"},
              {"tag": "type:t", "expires": "2026-11-24", "reason": "x"}]}""");
    assertThat(exclusions.expired(TODAY))
        .containsExactly("file: expired on 2026-11-23 and ignored: r-1 on /a");
  }

  private static Exclusions read(String json) {
    return Exclusions.read("file", json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> seen(Exclusions exclusions, String uri, String body) {
    WafBuilder builder = Waf.builder();
    builder.put("rules", RULES.getBytes(StandardCharsets.UTF_8));
    assertThat(builder.put("exclusions", exclusions.ruleFile()).lines()).isEmpty();
    HttpRequestValues values = new HttpRequestValues(HttpLimits.DEFAULT);
    values.line("POST", uri).header("Content-Type", "application/json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, Object> all = values.body(bytes, bytes.length).build().value();
    all.put(HttpAddress.SCHEME, "https");
    return builder
        .build()
        .orElseThrow()
        .newContext(Limits.DEFAULT)
        .run(all, Long.MAX_VALUE)
        .matches()
        .stream()
        .map(RuleMatch::ruleId)
        .toList();
  }
}
