// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.List;

/** The reference page of all settings, made from {@link Setting}. */
public final class SettingsReference {
  private static final String HEAD =
      """
      # Settings

      This page is made from `Setting.java` by `mvn test -pl appsec-jakarta -am -Dtest=SettingsReferenceTest
      -Dsurefire.failIfNoSpecifiedTests=false -Dappsec.docs.write=true`; a test fails when it is stale.

      Where a value comes from, first hit wins:

      1. system property,
      2. environment variable (`APPSEC_WAF_MODE` for `appsec.waf.mode`),
      3. context parameter in `web.xml` (each WAR of an EAR has its own),
      4. MicroProfile Config with all its sources where the server has it, else every
         `META-INF/microprofile-config.properties` that the application can see.

      Under an alias, the same value is found only if our own key is nowhere. A wrong value under our
      own key stops the deployment and names key, value and what is allowed; a wrong value under an
      alias is reported and ignored, because it may be meant for another tool. An empty value is no
      value.

      """;

  private static final String ROUTE =
      """
      | `%s` | | %s | Mode of the rules on some paths within the application, such as \
      `appsec.route."/api/reports/**".mode=off`: whole segments, `*` for any one, `**` at the end for any number. The \
      most specific pattern decides; a path that could be read in two ways (`;`, `//`, `..`, an encoding that is \
      left) has the strictest mode of all. In `off` block lists do not act either. Cannot be an environment variable. |
      """;

  private SettingsReference() {}

  /**
   * The page.
   *
   * @return Markdown
   */
  public static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| Key | Default | Allowed | Meaning |\n|---|---|---|---|\n");
    for (Setting<?> setting : Setting.all()) {
      page.append("| `").append(setting.key()).append("` | ");
      page.append(code(setting.defaultText())).append(" | ");
      page.append(setting.allowed()).append(" | ");
      page.append(setting.help()).append(aliases(setting.aliasKeys())).append(" |\n");
    }
    page.append(ROUTE.formatted(RouteMode.KEY, RouteMode.ALLOWED));
    return page.toString();
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String aliases(List<String> keys) {
    StringBuilder text = new StringBuilder();
    for (String key : keys) {
      text.append(text.isEmpty() ? " Alias: `" : ", `").append(key);
      text.append("` (`").append(Alias.environmentName(key)).append("`)");
    }
    return text.isEmpty() ? "" : text.append('.').toString();
  }
}
