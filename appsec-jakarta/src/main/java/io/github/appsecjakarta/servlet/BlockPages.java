// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.config.Resources;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pages that refused clients see. Immutable; nothing of the request ever gets into them. */
final class BlockPages {
  /** Where a page shows the identifier. */
  static final String PLACEHOLDER = "[security_response_id]";

  private static final int MAX_BYTES = 500 * 1024;

  private final String html;
  private final String json;

  private BlockPages(String html, String json) {
    this.html = html;
    this.json = json;
  }

  /**
   * The pages of a deployment. A page that cannot be read is replaced by the built-in one.
   *
   * @param settings the settings
   * @param resources where files are found
   * @param problems gets one line for each page that cannot be used
   */
  static BlockPages of(Settings settings, Resources resources, List<String> problems) {
    return new BlockPages(
        page(Setting.BLOCK_PAGE_HTML, "block.html", settings, resources, problems),
        page(Setting.BLOCK_PAGE_JSON, "block.json", settings, resources, problems));
  }

  byte[] html(String id) {
    return filled(html, id);
  }

  byte[] json(String id) {
    return filled(json, id);
  }

  /** Identifiers are letters, digits and dashes, which need no escaping in HTML or JSON. */
  private static byte[] filled(String page, String id) {
    return page.replace(PLACEHOLDER, id).getBytes(StandardCharsets.UTF_8);
  }

  private static String page(
      Setting<String> setting,
      String builtIn,
      Settings settings,
      Resources resources,
      List<String> problems) {
    String place = settings.get(setting);
    if (!place.isEmpty()) {
      try {
        return new String(resources.read(place, MAX_BYTES), StandardCharsets.UTF_8);
      } catch (IOException e) {
        problems.add(
            setting.key() + "=" + place + ": " + e.getMessage() + "; the built-in page is used");
      }
    }
    return builtIn(builtIn);
  }

  private static String builtIn(String name) {
    try (InputStream in = Objects.requireNonNull(BlockPages.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the JAR is damaged: " + name, e);
    }
  }
}
