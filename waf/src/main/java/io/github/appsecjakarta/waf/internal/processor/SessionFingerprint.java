// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells sessions apart: {@code ssn-USER-NAMES-VALUES-SESSION}: hashes of the user, of names and
 * values of the cookies, and of the session id. What is not given is empty.
 */
final class SessionFingerprint implements Generator {
  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.optional("cookies", Kind.MAP),
          Parameter.optional("session_id", Kind.TEXT),
          Parameter.optional("user_id", Kind.TEXT));

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public Object generate(GeneratorInput input) {
    List<Cookie> cookies = cookies(input.value("cookies"));
    return "ssn-"
        + Fingerprint.hashOfLower(input.text("user_id"))
        + '-'
        + Fingerprint.hashOfList(cookies.stream().map(Cookie::name).toList())
        + '-'
        + Fingerprint.hashOfList(cookies.stream().map(Cookie::value).toList())
        + '-'
        + Fingerprint.hashOfLower(input.text("session_id"));
  }

  private static List<Cookie> cookies(@Nullable Object map) {
    List<Cookie> cookies = new ArrayList<>(Entries.count(map));
    Entries.each(
        map, (name, value) -> cookies.add(new Cookie(Ascii.lower(name), HeaderField.value(value))));
    cookies.sort(Comparator.comparing(Cookie::name, Fingerprint::compareKeys));
    return cookies;
  }

  private record Cookie(String name, String value) {}
}
