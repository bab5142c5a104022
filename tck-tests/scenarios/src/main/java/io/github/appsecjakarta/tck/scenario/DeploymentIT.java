// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import org.junit.jupiter.api.Test;

/** What is said and done when an application is deployed. */
final class DeploymentIT extends Scenario {

  @Test
  void startIsReportedForPeopleAndMachines() {
    Tck.Deployment watch = Tck.deployment("watch.war");
    assertThat(watch.refusal()).isNull();
    assertThat(watch.log())
        .contains("protects watch in mode monitor")
        .contains("{\"event\":\"appsec.startup\"");
    assertThat(Tck.deployment("block.war").log()).contains("protects block in mode block");
  }

  @Test
  void wrongSettingStopsTheDeploymentWithKeyValueAndWhatIsAllowed() {
    Tck.Deployment wrong = Tck.deployment("wrong-setting.war");
    assertThat(wrong.refusal()).isNotNull();
    assertThat(wrong.log()).contains("appsec.waf.mode", "blok", "monitor", "block", "off");
  }

  @Test
  void wrongRuleFileIsRefusedAndTheDefaultRulesRun() throws Exception {
    Tck.Deployment wrong = Tck.deployment("wrong-rules.war");
    assertThat(wrong.refusal()).isNull();
    assertThat(wrong.log()).contains("wrong-rules.json", "tck-001", "no_such_operator");
    Observed seen =
        observe("wrong-rules", request("wrong-rules", "echo").header("User-Agent", "Arachni/v1"));
    assertThat(seen.event()).containsEntry("event", "attack");
  }

  @Test
  void switchedOffApplicationRunsUnprotectedEvenWithAWrongSetting() throws Exception {
    Tck.Deployment off = Tck.deployment("switched-off.war");
    assertThat(off.refusal()).isNull();
    assertThat(off.log()).contains("does NOT protect switched-off");
    long mark = Tck.log().mark();
    assertThat(sendForText(request("switched-off", "form?q=" + INJECTION)).statusCode())
        .isEqualTo(200);
    Observed watched = observe("watch", request("watch", "form?q=" + INJECTION));
    assertThat(watched.events()).hasSize(1);
    assertThat(Tck.log().since(mark)).doesNotContain("/switched-off/");
  }
}
