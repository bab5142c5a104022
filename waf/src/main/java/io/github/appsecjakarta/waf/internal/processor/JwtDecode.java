// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.LenientBase64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON Web Token of an Authorization header: {@code Bearer} in exactly these letters and
 * two dots at least. Header and payload become values, null where they are not JSON; containers
 * more than 20 deep are empty. Nothing is verified.
 */
final class JwtDecode implements Generator {
  private static final String SCHEME = "Bearer";
  private static final int MAX_DEPTH = 20;
  private static final List<Parameter> PARAMETERS =
      List.of(new Parameter("inputs", true, true, Kind.ANY));

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public @Nullable Object generate(GeneratorInput input) {
    Object value = input.value("inputs");
    if (value instanceof List<?> list) {
      value = list.isEmpty() ? null : list.get(0);
    }
    return value instanceof String text && text.startsWith(SCHEME) ? token(text) : null;
  }

  private static @Nullable Map<String, @Nullable Object> token(String text) {
    int start = SCHEME.length();
    while (start < text.length() && Ascii.isSpace(text.charAt(start))) {
      start++;
    }
    int first = text.indexOf('.', start);
    int second = first < 0 ? -1 : text.indexOf('.', first + 1);
    if (second < 0) {
      return null;
    }
    Map<String, @Nullable Object> token = new LinkedHashMap<>();
    token.put("header", json(text.substring(start, first)));
    token.put("payload", json(text.substring(first + 1, second)));
    token.put("signature", Map.of("available", second + 1 < text.length()));
    return Collections.unmodifiableMap(token);
  }

  private static @Nullable Object json(String part) {
    String decoded = LenientBase64.URL.decode(part);
    return decoded == null ? null : JsonTree.parse(decoded, MAX_DEPTH);
  }
}
