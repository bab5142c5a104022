// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.input.Truncation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as values by address: {@link HttpAddress#BODY}, {@link HttpAddress#BODY_RAW} and, for
 * uploads, {@link HttpAddress#FILE_NAMES} and {@link HttpAddress#FILE_CONTENTS}, and {@link
 * HttpAddress#GRAPHQL}; what these turn into when decoded once more is {@link
 * HttpAddress#BODY_DERIVED}. The media type chooses the parser. A body of no or of another type is
 * its text; if it looks like JSON, XML or a form, it is what it looks like, because applications
 * look too.
 */
public final class BodyValues {
  /** What is decoded of a body, by character that one string may have. */
  private static final int MAX_DECODED_BYTES = 2;

  private BodyValues() {}

  /**
   * Parses.
   *
   * @param type the request's media type
   * @param body the bytes
   * @param length how many of them count
   * @param limits how much is looked at
   * @return values by address; empty for an empty body
   */
  public static Parsed<Map<String, Object>> parse(
      MediaType type, byte[] body, int length, HttpLimits limits) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (length == 0) {
      return new Parsed<>(values, Truncation.NONE);
    }
    if (type.other() != null) {
      MediaType first = new MediaType(type.type(), type.charset(), type.boundary());
      return merged(parse(type.other(), body, length, limits), parse(first, body, length, limits));
    }
    if (type.isMultipart()) {
      MultipartBody parts = MultipartBody.parse(body, length, type, limits);
      values.put(HttpAddress.BODY, parts.fields());
      putUnlessEmpty(values, HttpAddress.FILE_NAMES, parts.fileNames());
      putUnlessEmpty(values, HttpAddress.FILE_CONTENTS, parts.fileContents());
      return derived(values, parts.truncation(), limits);
    }
    Cuts cuts = new Cuts(limits);
    String text = cuts.text(TextEncoding.decode(body, length, type.charset()));
    Parsed<? extends @Nullable Object> parsed = value(type, body, length, text, limits);
    put(values, HttpAddress.BODY, parsed.value());
    values.put(HttpAddress.BODY_RAW, text);
    Map<String, List<Object>> graphQl = GraphQlBody.arguments(type, text, parsed.value(), cuts);
    if (!graphQl.isEmpty()) {
      values.put(HttpAddress.GRAPHQL, graphQl);
    }
    return derived(values, parsed.truncation().and(cuts.truncation()), limits);
  }

  /**
   * Parses a body with content codings. What is under them is judged, and the bytes as they came as
   * well: whether an application decodes is not known.
   *
   * @param type the request's media type
   * @param coding the {@code Content-Encoding} header, or null
   * @param body the bytes
   * @param length how many of them count
   * @param limits how much is looked at; bounds what is decoded too
   * @return values by address; empty for an empty body
   */
  public static Parsed<Map<String, Object>> parse(
      MediaType type, @Nullable String coding, byte[] body, int length, HttpLimits limits) {
    byte[] decoded =
        coding == null ? null : ContentCoding.decode(coding, body, length, decodedBytes(limits));
    Parsed<Map<String, Object>> received = parse(type, body, length, limits);
    if (decoded == null) {
      return received;
    }
    return merged(received, parse(type, decoded, decoded.length, limits));
  }

  /** Two readings of one body, the likelier first. */
  private static Parsed<Map<String, Object>> merged(
      Parsed<Map<String, Object>> other, Parsed<Map<String, Object>> likely) {
    Map<String, Object> both = new LinkedHashMap<>(other.value());
    likely.value().forEach((address, value) -> both.merge(address, value, BodyValues::both));
    return new Parsed<>(both, other.truncation().and(likely.truncation()));
  }

  private static int decodedBytes(HttpLimits limits) {
    return (int)
        Math.min((long) MAX_DECODED_BYTES * limits.maxStringLength(), Integer.MAX_VALUE / 2);
  }

  private static Object both(Object other, Object likely) {
    return likely.equals(other) ? likely : List.of(likely, other);
  }

  /**
   * Adds what the values of a body turn into when decoded once more. For hosts whose server has
   * parsed the body; {@link #parse} does it itself.
   *
   * @param values values by address, with {@link HttpAddress#BODY}; changed
   * @param limits how much is looked at
   * @return what the limits kept out of the addition
   */
  public static Truncation derive(Map<String, Object> values, HttpLimits limits) {
    Parsed<Map<String, Pairs>> derived =
        new DerivedValues(limits)
            .add("body", values.get(HttpAddress.BODY))
            .add("filenames", values.get(HttpAddress.FILE_NAMES))
            .build();
    if (!derived.value().isEmpty()) {
      values.put(HttpAddress.BODY_DERIVED, derived.value());
    }
    return derived.truncation();
  }

  private static Parsed<Map<String, Object>> derived(
      Map<String, Object> values, Truncation truncation, HttpLimits limits) {
    return new Parsed<>(values, truncation.and(derive(values, limits)));
  }

  private static Parsed<? extends @Nullable Object> value(
      MediaType type, byte[] body, int length, String text, HttpLimits limits) {
    if (type.isJson()) {
      return JsonBody.parse(body, length, type.charset(), limits);
    }
    if (type.isXml()) {
      return XmlBody.parse(body, length, type.charset(), limits);
    }
    char first = firstVisible(text);
    boolean likeJson = first == '{' || first == '[';
    if (type.isForm()) {
      Parsed<?> form = FormBody.parse(body, length, type.charset(), limits);
      return likeJson ? withJson(form, text, limits) : form;
    }
    if (likeJson) {
      return JsonBody.parse(body, length, type.charset(), limits);
    }
    if (first == '<') {
      return XmlBody.parse(body, length, type.charset(), limits);
    }
    return looksLikeForm(text)
        ? withText(FormBody.parse(body, length, type.charset(), limits), text)
        : new Parsed<@Nullable Object>(text, Truncation.NONE);
  }

  private static Parsed<? extends @Nullable Object> withText(Parsed<?> form, String text) {
    return new Parsed<@Nullable Object>(List.of(form.value(), text), form.truncation());
  }

  /** Clients that name no type are often said to send a form. */
  private static Parsed<? extends @Nullable Object> withJson(
      Parsed<?> form, String text, HttpLimits limits) {
    @Nullable Object json = JsonBody.container(text, limits);
    return json != null
        ? new Parsed<@Nullable Object>(List.of(form.value(), json), form.truncation())
        : form;
  }

  private static boolean looksLikeForm(String text) {
    boolean equals = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        return false;
      }
      equals |= c == '=';
    }
    return equals;
  }

  private static char firstVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  private static void put(Map<String, Object> values, String address, @Nullable Object value) {
    if (value != null) {
      values.put(address, value);
    }
  }

  private static void putUnlessEmpty(Map<String, Object> values, String address, List<?> list) {
    if (!list.isEmpty()) {
      values.put(address, list);
    }
  }
}
