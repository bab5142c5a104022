// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import io.github.appsecjakarta.tck.server.HprofFile.Field;
import io.github.appsecjakarta.tck.server.HprofFile.HeapType;
import io.github.appsecjakarta.tck.server.HprofFile.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who keeps what, by a heap dump: a way from a root to an object leads over references, each of
 * which is a text like {@code a.b.C.field -> d.E}. Weak and soft references are none.
 */
public final class HeapDump {
  private static final String WEAK = "java.lang.ref.Reference";

  private final HprofFile file;

  private HeapDump(HprofFile file) {
    this.file = file;
  }

  /** What leads from one object to the next. */
  private interface Follow {
    void to(long object, String reference);
  }

  /** How an object was found. */
  private record Step(long from, String reference) {}

  /**
   * Reads a dump.
   *
   * @param path a file of less than two gigabytes
   * @return the dump
   * @throws IOException if it cannot be read
   */
  public static HeapDump read(Path path) throws IOException {
    return new HeapDump(HprofFile.read(path));
  }

  /**
   * The class loaders with a class that something keeps.
   *
   * @param className the class that each of them has
   * @param known starts of references that are not followed, because it is known whose they are
   * @return for each loader one of the shortest ways from a root to it
   */
  public List<String> keptLoaders(String className, List<String> known) {
    Map<Long, Step> found = reachable(known);
    List<String> ways = new ArrayList<>();
    for (HeapType type : file.types.values()) {
      if (file.name(type).equals(className) && found.containsKey(type.loader())) {
        ways.add(way(type.loader(), found));
      }
    }
    return ways;
  }

  private Map<Long, Step> reachable(List<String> known) {
    Map<Long, Step> found = new HashMap<>();
    Deque<Long> open = new ArrayDeque<>();
    for (long root : file.roots) {
      found.put(root, new Step(0, "root"));
      open.add(root);
    }
    while (!open.isEmpty()) {
      long from = open.remove();
      follow(
          from,
          (to, reference) -> {
            if (exists(to) && !found.containsKey(to)) {
              String text = reference + " -> " + name(to);
              if (!isKnown(text, known)) {
                found.put(to, new Step(from, text));
                open.add(to);
              }
            }
          });
    }
    return found;
  }

  private static boolean isKnown(String reference, List<String> known) {
    return known.stream().anyMatch(reference::startsWith);
  }

  private static String way(long to, Map<Long, Step> found) {
    StringBuilder way = new StringBuilder();
    Set<Long> seen = new HashSet<>();
    Step step = found.get(to);
    while (step != null && seen.add(step.from())) {
      way.append("\n  ").append(step.reference());
      step = found.get(step.from());
    }
    return way.toString();
  }

  private boolean exists(long object) {
    return file.objects.containsKey(object) || file.types.containsKey(object);
  }

  private String name(long object) {
    HeapType type = file.types.get(object);
    if (type != null) {
      return "class " + file.name(type);
    }
    Place place = file.objects.get(object);
    HeapType of = place == null ? null : file.types.get(place.type());
    return of == null ? "?" : file.name(of);
  }

  private void follow(long object, Follow follow) {
    HeapType type = file.types.get(object);
    if (type != null) {
      followClass(type, follow);
      return;
    }
    Place place = file.objects.get(object);
    HeapType of = place == null ? null : file.types.get(place.type());
    if (place == null || of == null) {
      return;
    }
    if (place.length() >= 0) {
      for (int i = 0; i < place.length(); i++) {
        follow.to(file.reference(place.at() + i * Long.BYTES), file.name(of) + ".element");
      }
    } else {
      follow.to(of.id(), file.name(of) + ".class");
      followFields(of, place.at(), follow);
    }
  }

  private void followClass(HeapType type, Follow follow) {
    String name = file.name(type);
    follow.to(type.loader(), name + ".loader");
    follow.to(type.parent(), name + ".parent");
    for (Field field : type.statics()) {
      follow.to(field.value(), name + '.' + file.text(field.name()));
    }
  }

  /** Those of the class come first, then those of its parents. */
  private void followFields(HeapType of, int start, Follow follow) {
    String name = file.name(of);
    int at = start;
    for (HeapType type = of; type != null; type = file.types.get(type.parent())) {
      boolean weak = file.name(type).equals(WEAK);
      for (Field field : type.fields()) {
        if (field.kind() == HprofFile.REFERENCE && !weak) {
          follow.to(file.reference(at), name + '.' + file.text(field.name()));
        }
        at += HprofFile.size(field.kind());
      }
    }
  }
}
