// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Otlp.Span;
import io.github.appsecjakarta.tck.server.OtlpReceiver;
import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.server.Variant;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spans of our own, where the server opens none when a request arrives. */
@Tag("telemetry")
final class OwnSpanIT extends Scenario {
  private static final String AGENT_NAME = "user_agent.original";

  @BeforeEach
  void aServerWithSpansOfRestOnly() {
    Assumptions.assumeTrue(Tck.spans() != null, "this run is without OpenTelemetry");
    Assumptions.assumeTrue(Variant.here() != Variant.AGENT, "an agent opens a span itself");
    Assumptions.assumeTrue(Variant.here() != Variant.PAYARA, "the first requests have none there");
  }

  @Test
  void anAttackOutsideOfRestIsOnASpanOfOursThatAsksToBeKept() throws Exception {
    Span span = sent("nowhere", "Arachni/v1 outside", 404);

    assertThat(span.kind()).isEqualTo("SERVER");
    assertThat(span.root()).isTrue();
    assertThat(span.attributes()).containsKeys("_dd.appsec.json", "appsec.keep", "appsec.event");
    assertThat(span.traceState()).contains("dd=").contains("s:2").contains("t.dm:-5");
  }

  @Test
  void aCleanRequestSaysNothingOfItsTrace() throws Exception {
    Span unused = sent("nowhere", "tck first outside", 404); // it may tell of the rules' load
    Span span = sent("nowhere", "tck clean outside", 404);

    assertThat(span.attributes())
        .containsEntry("http.response.status_code", "404")
        .doesNotContainKeys("appsec.event", "appsec.keep");
    assertThat(span.traceState()).isEmpty();
  }

  @Test
  void aResourceIsWithinASpanOfOurs() throws Exception {
    Span span = sent("rest/users/guest", "Arachni/v1 within", 200);

    assertThat(span.root()).isTrue();
    assertThat(span.attributes()).containsKeys("_dd.appsec.json", "_dd.appsec.s.req.params");
    assertThat(receiver().span(child -> !child.root() && child.traceId().equals(span.traceId())))
        .as("the server's span of the resource")
        .isNotNull();
  }

  private static Span sent(String path, String userAgent, int status) throws Exception {
    assertThat(sendForText(request("owning", path).header("User-Agent", userAgent)).statusCode())
        .isEqualTo(status);
    Span found =
        receiver()
            .span(
                span ->
                    span.attributes().containsKey("_dd.appsec.enabled")
                        && userAgent.equals(span.attributes().get(AGENT_NAME)));
    assertThat(found).as("span of " + userAgent).isNotNull();
    return Objects.requireNonNull(found);
  }

  private static OtlpReceiver receiver() {
    return Objects.requireNonNull(Tck.spans());
  }
}
