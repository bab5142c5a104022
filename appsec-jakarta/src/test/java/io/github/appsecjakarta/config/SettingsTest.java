// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void withoutAnythingTheDefaultsHold() {
    Settings settings = read(Map.of());
    assertThat(settings.get(Setting.ENABLED)).isTrue();
    assertThat(settings.get(Setting.WAF_MODE)).isEqualTo(WafMode.MONITOR);
    assertThat(settings.get(Setting.WAF_BUDGET)).isEqualTo(Duration.ofMillis(100));
    assertThat(settings.get(Setting.BODY_LIMIT)).isEqualTo(262144);
    assertThat(settings.changed()).isEmpty();
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void valuesAreTyped() {
    Settings settings =
        read(
            Map.of(
                "appsec.waf.mode", " Block ",
                "appsec.waf.budget", "5ms",
                "appsec.body.limit", "1 MiB",
                "appsec.waf.max-depth", "7",
                "appsec.block-lists.ips", "10.0.0.0/8, ::1 ,, 1.2.3.4"));
    assertThat(settings.get(Setting.WAF_MODE)).isEqualTo(WafMode.BLOCK);
    assertThat(settings.get(Setting.WAF_BUDGET)).isEqualTo(Duration.ofMillis(5));
    assertThat(settings.get(Setting.BODY_LIMIT)).isEqualTo(1024 * 1024);
    assertThat(settings.get(Setting.WAF_MAX_DEPTH)).isEqualTo(7);
    assertThat(settings.get(Setting.BLOCKED_IPS)).containsExactly("10.0.0.0/8", "::1", "1.2.3.4");
    assertThat(settings.changed()).containsEntry("appsec.body.limit", "1MiB");
  }

  @ParameterizedTest
  @CsvSource({
    "appsec.enabled,flase",
    "appsec.waf.mode,blocking",
    "appsec.waf.budget,100",
    "appsec.waf.budget,0ms",
    "appsec.waf.budget,-1s",
    "appsec.waf.max-depth,0",
    "appsec.body.limit,99999999999999999999",
    "appsec.body.limit,1GiB",
    "appsec.body.limit,-1",
    "appsec.block-lists.ips,'1.2.3.4,localhost'",
    "appsec.block-lists.ips,1.2.3.0/33",
    "appsec.client-ip.header,X Real",
    "appsec.client-ip.trusted-proxies,10.0.0",
    "appsec.obfuscation.key-regex,(",
    "appsec.fail-mode,shut"
  })
  void aWrongValueOfOursNamesKeyValueAndWhatIsAllowed(String key, String value) {
    assertThatThrownBy(() -> read(Map.of(key, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(key + "=" + value)
        .hasMessageContaining("allowed is: ");
  }

  @Test
  void everyWrongValueIsNamedAtOnce() {
    assertThatThrownBy(() -> read(Map.of("appsec.waf.mode", "x", "appsec.fail-mode", "y")))
        .hasMessageContaining("appsec.waf.mode=x")
        .hasMessageContaining("appsec.fail-mode=y");
  }

  @Test
  void switchedOffNothingElseIsChecked() {
    Settings settings = read(Map.of("appsec.enabled", "false", "appsec.waf.mode", "x"));
    assertThat(settings.get(Setting.ENABLED)).isFalse();
  }

  @Test
  void ourKeyBeatsItsAliases() {
    Settings settings =
        read(Map.of("appsec.service", "own", "dd.service", "theirs", "dd.env", "test"));
    assertThat(settings.get(Setting.SERVICE)).isEqualTo("own");
    assertThat(settings.get(Setting.ENV)).isEqualTo("test");
    assertThat(settings.changed()).containsEntry("dd.env", "test");
  }

  @Test
  void aWrongValueOfAnAliasOnlyWarnsAndTheNextAliasIsAsked() {
    Settings settings =
        read(Map.of("dd.trace.client.ip.header", "not a name", "dd.appsec.ipheader", "x-real-ip"));
    assertThat(settings.get(Setting.CLIENT_IP_HEADER)).isEqualTo("x-real-ip");
    assertThat(settings.warnings())
        .singleElement()
        .asString()
        .contains("dd.trace.client.ip.header=not a name");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "1,true", "false,false", "0,false", "inactive,false", "maybe,true"})
  void datadogsSwitchKeepsItsMeaning(String value, boolean enabled) {
    assertThat(read(Map.of("dd.appsec.enabled", value)).get(Setting.ENABLED)).isEqualTo(enabled);
  }

  @ParameterizedTest
  @CsvSource({
    "ident,IDENTIFICATION",
    "anonymization,ANONYMIZATION",
    "disabled,DISABLED",
    "whatever,DISABLED"
  })
  void datadogsUserModesKeepTheirMeaning(String value, UserMode mode) {
    assertThat(
            read(Map.of("dd.appsec.auto-user-instrumentation-mode", value))
                .get(UserSettings.AUTO_MODE))
        .isEqualTo(mode);
  }

  @Test
  void datadogsTimeoutIsInMicroseconds() {
    assertThat(read(Map.of("dd.appsec.waf.timeout", "2500")).get(Setting.WAF_BUDGET))
        .isEqualTo(Duration.ofNanos(2_500_000));
  }

  @Test
  void aKeyNobodyKnowsIsReported() {
    Settings settings =
        read(Map.of("appsec.waf.mod", "block", "APPSEC_FAIL_MODE", "x", "APPSEC_TYPO", "y"));
    assertThat(settings.warnings())
        .hasSize(2)
        .anyMatch(w -> w.startsWith("appsec.waf.mod "))
        .anyMatch(w -> w.startsWith("APPSEC_TYPO "));
  }

  @Test
  void theDebugHeaderIsRefusedInProduction() {
    assertThatThrownBy(
            () -> read(Map.of("appsec.debug.response-header", "x", "appsec.env", "production")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("appsec.debug.response-header");
  }

  @Test
  void theOperatorBeatsTheDescriptorAndTheDescriptorTheRest() {
    Source source =
        new DescriptorSource(
            fixed(Map.of("appsec.service", "operator")),
            key -> List.of("appsec.service", "appsec.env").contains(key) ? "descriptor" : null,
            fixed(Map.of("appsec.env", "file", "appsec.version", "file")));
    Settings settings = Settings.read(source);
    assertThat(settings.get(Setting.SERVICE)).isEqualTo("operator");
    assertThat(settings.get(Setting.ENV)).isEqualTo("descriptor");
    assertThat(settings.get(Setting.VERSION)).isEqualTo("file");
  }

  @Test
  void theSmallReaderAsksPropertiesThenEnvironmentThenFiles() {
    Properties properties = new Properties();
    properties.setProperty("appsec.service", "property");
    Properties file = new Properties();
    file.setProperty("appsec.env", "file");
    file.setProperty("appsec.version", "file");
    Source source =
        new PlainSource(
            properties,
            Map.of("APPSEC_SERVICE", "no", "appsec_env", "environment", "DD_VERSION", "no"),
            List.of(file));
    Settings settings = Settings.read(source);
    assertThat(settings.get(Setting.SERVICE)).isEqualTo("property");
    assertThat(settings.get(Setting.ENV)).isEqualTo("environment");
    assertThat(settings.get(Setting.VERSION)).isEqualTo("file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "FALSE", " false "})
  void theKillSwitchWorksAsPropertyAndAsVariable(String value) {
    Properties properties = new Properties();
    assertThat(KillSwitch.isOff(properties, Map.of("APPSEC_ENABLED", value))).isTrue();
    properties.setProperty("appsec.enabled", value);
    assertThat(KillSwitch.isOff(properties, Map.of("APPSEC_ENABLED", "true"))).isTrue();
    assertThat(KillSwitch.isOff(new Properties(), Map.of())).isFalse();
  }

  @Test
  void withoutMicroProfileConfigTheSmallReaderIsUsed() {
    Source source = Sources.of(SettingsTest.class.getClassLoader(), name -> null);
    assertThat(source.description()).startsWith("system properties");
  }

  private static Settings read(Map<String, String> values) {
    return Settings.read(fixed(values));
  }

  static Source fixed(Map<String, String> values) {
    return new Source() {
      @Override
      public @Nullable String value(String key) {
        return PlainSource.present(values.get(key));
      }

      @Override
      public List<String> keys() {
        return List.copyOf(values.keySet());
      }

      @Override
      public String description() {
        return "test";
      }
    };
  }
}
