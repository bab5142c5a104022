// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.util.ArrayList;
import java.util.Collections;
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
    List<String> names = new ArrayList<>(cookies.size());
    List<String> values = new ArrayList<>(cookies.size());
    for (Cookie cookie : cookies) {
      names.add(cookie.name);
      values.add(cookie.value);
    }
    return "ssn-"
        + Fingerprint.hashOfLower(input.text("user_id"))
        + '-'
        + Fingerprint.hashOfList(names)
        + '-'
        + Fingerprint.hashOfList(values)
        + '-'
        + Fingerprint.hashOfLower(input.text("session_id"));
  }

  private static List<Cookie> cookies(@Nullable Object map) {
    List<Cookie> cookies = new ArrayList<>(Entries.count(map));
    Entries.each(
        map, (name, value) -> cookies.add(new Cookie(Ascii.lower(name), HeaderField.value(value))));
    Collections.sort(cookies);
    return cookies;
  }

  private record Cookie(String name, String value) implements Comparable<Cookie> {
    @Override
    public int compareTo(Cookie other) {
      return Fingerprint.compareKeys(name, other.name);
    }
  }
}
