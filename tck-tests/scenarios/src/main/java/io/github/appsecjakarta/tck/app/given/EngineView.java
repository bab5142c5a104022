// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have been given of a request, read from what AppSec keeps with it: by reflection,
 * because an application has no business there.
 */
final class EngineView {

  private static final String OWN = "io.github.appsecjakarta.";

  private static final List<String> ADDRESSES =
      List.of(
          "server.request.method",
          "server.request.uri.raw",
          "server.request.uri.segments",
          "server.request.query",
          "server.request.path_params",
          "server.request.headers.no_cookies",
          "server.request.cookies",
          "server.request.body",
          "server.request.body.raw",
          "server.request.body.filenames",
          "server.request.body.files_content",
          "server.request.derived",
          "server.request.body.derived");

  private final Set<String> strings = new HashSet<>();

  private EngineView() {}

  /** Every text among the values, names included. */
  static Set<String> strings(HttpServletRequest request) {
    EngineView view = new EngineView();
    try {
      for (String name : Collections.list(request.getAttributeNames())) {
        Object state = request.getAttribute(name);
        if (name.startsWith(OWN) && state != null) {
          view.search(state);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return view.strings;
  }

  private void search(Object state) throws ReflectiveOperationException {
    for (Field field : state.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(state);
      if (value != null && value.getClass().getName().equals(OWN + "waf.WafContext")) {
        read(value);
      } else if (value != null && value.getClass().getName().endsWith("Judgement")) {
        search(value);
      }
    }
  }

  private void read(Object context) throws ReflectiveOperationException {
    Method value = context.getClass().getMethod("value", String.class);
    for (String address : ADDRESSES) {
      add(value.invoke(context, address));
    }
  }

  private void add(@Nullable Object value) throws ReflectiveOperationException {
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        add(entry.getKey());
        add(entry.getValue());
      }
    } else if (value instanceof Iterable<?> list) {
      for (Object item : list) {
        add(item);
      }
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(Array.get(value, i));
      }
    } else if (value != null && value.getClass().getName().startsWith(OWN)) {
      pairs(value);
    } else if (value != null) {
      strings.add(value.toString());
      strings.add(decoded(value.toString()));
    }
  }

  /** Rules get bytes that are no UTF-8 as lone surrogates, applications as replacements. */
  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            point -> {
              if (point >= 0xDC80 && point <= 0xDCFF) {
                bytes.write(point - 0xDC00);
              } else {
                bytes.writeBytes(new String(Character.toChars(point)).getBytes(UTF_8));
              }
            });
    return bytes.toString(UTF_8);
  }

  private void pairs(Object pairs) throws ReflectiveOperationException {
    Method size = method(pairs, "size");
    Method key = method(pairs, "key", int.class);
    Method value = method(pairs, "value", int.class);
    for (int i = 0; i < (int) size.invoke(pairs); i++) {
      add(key.invoke(pairs, i));
      add(value.invoke(pairs, i));
    }
  }

  private static Method method(Object of, String name, Class<?>... parameters)
      throws NoSuchMethodException, InvocationTargetException {
    return of.getClass().getMethod(name, parameters);
  }
}
