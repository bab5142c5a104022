// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Content-Type} header, read leniently: what cannot be understood is absent, of a
 * parameter given twice the first counts.
 *
 * @param type type and subtype in lower case, such as {@code application/json}; empty if there is
 *     none
 * @param charset parameter of that name, or null
 * @param boundary parameter of that name, or null
 * @param other how those read it who let the last one count, where that differs; or null
 */
public record MediaType(
    String type, @Nullable String charset, @Nullable String boundary, @Nullable MediaType other) {
  /** No content type. */
  public static final MediaType NONE = new MediaType("", null, null);

  /**
   * Parses.
   *
   * @param header the header's value, or null
   * @return the media type; {@link #NONE} for null
   */
  public static MediaType parse(@Nullable String header) {
    if (header == null) {
      return NONE;
    }
    HeaderParameters parameters = HeaderParameters.parse(header);
    String type = parameters.first().toLowerCase(Locale.ROOT);
    MediaType last = new MediaType(type, parameters.last("charset"), parameters.last("boundary"));
    MediaType first =
        new MediaType(type, parameters.value("charset"), parameters.value("boundary"));
    return first.equals(last) ? first : new MediaType(type, first.charset, first.boundary, last);
  }

  /**
   * A media type that can be read in one way only.
   *
   * @param type type and subtype in lower case
   * @param charset charset, or null
   * @param boundary boundary, or null
   */
  public MediaType(String type, @Nullable String charset, @Nullable String boundary) {
    this(type, charset, boundary, null);
  }

  /**
   * Whether it names JSON, vendor types included.
   *
   * @return true for {@code application/json}, {@code text/json}, {@code .../...+json} and the like
   */
  public boolean isJson() {
    return type.endsWith("/json")
        || type.endsWith("+json")
        || type.endsWith("/x-json")
        || type.endsWith("/x-ndjson")
        || type.endsWith("/ndjson")
        || type.endsWith("/jsonlines")
        || type.endsWith("/csp-report");
  }

  /**
   * Whether it names XML.
   *
   * @return true for {@code application/xml}, {@code text/xml}, {@code .../...+xml}
   */
  public boolean isXml() {
    return type.endsWith("/xml") || type.endsWith("+xml") || type.endsWith("/xml-dtd");
  }

  /**
   * Whether it names a URL-encoded form.
   *
   * @return true for {@code application/x-www-form-urlencoded}
   */
  public boolean isForm() {
    return type.equals("application/x-www-form-urlencoded");
  }

  /**
   * Whether it names a body of parts.
   *
   * @return true for {@code multipart/...}
   */
  public boolean isMultipart() {
    return type.startsWith("multipart/");
  }
}
