// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.github.appsecjakarta.testing.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsMetadataTest {
  private static final Path FILE = Path.of("src", "main", "resources", SettingsMetadata.NAME);

  @Test
  void whatEditorsReadIsUpToDate() throws IOException {
    String json = SettingsMetadata.json();
    if (Boolean.getBoolean("appsec.docs.write")) {
      Files.writeString(FILE, json);
    }
    assertThat(FILE).as("run with -Dappsec.docs.write=true").content().isEqualTo(json);
  }

  @Test
  void everySettingIsInIt() {
    Object properties = JsonTree.object(SettingsMetadata.json()).get("properties");
    assertThat(properties).asInstanceOf(LIST).hasSize(Setting.all().size());
    assertThat(List.of(Setting.all().get(0).key())).containsExactly("appsec.enabled");
  }
}
