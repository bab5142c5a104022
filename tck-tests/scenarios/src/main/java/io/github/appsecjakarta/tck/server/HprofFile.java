// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A heap dump of HotSpot, format {@code JAVA PROFILE 1.0.2} with identifiers of eight bytes, of
 * less than two gigabytes: what objects there are and where in the file they are. Arrays of
 * numbers, which refer to nothing, are left out. The manual of hprof in the sources of JDK 8 has
 * the format.
 */
final class HprofFile {
  private static final int ID = 8;

  /** The kind of a field that refers to an object. */
  static final int REFERENCE = 2;

  /** A class: its names may come after it in the file, so they are looked up in the end. */
  record HeapType(long id, long parent, long loader, List<Field> statics, List<Field> fields) {}

  /** A field; the value is that of a static one that refers to something. */
  record Field(long name, int kind, long value) {}

  /** Where the values of an object begin; of an array with how many there are, else -1. */
  record Place(long type, int at, int length) {}

  private final ByteBuffer bytes;
  private final Map<Long, String> texts = new HashMap<>();
  private final Map<Long, Long> names = new HashMap<>();
  final Map<Long, HeapType> types = new HashMap<>();
  final Map<Long, Place> objects = new HashMap<>();
  final Set<Long> roots = new LinkedHashSet<>();

  private HprofFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static HprofFile read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      HprofFile dump = new HprofFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      dump.records();
      return dump;
    }
  }

  private void records() throws IOException {
    while (bytes.get() != 0) {
      // the name of the format ends with a zero
    }
    if (bytes.getInt() != ID) {
      throw new IOException("identifiers that are not of eight bytes");
    }
    bytes.getLong();
    while (bytes.hasRemaining()) {
      int tag = bytes.get();
      bytes.getInt();
      int end = bytes.getInt() + bytes.position();
      switch (tag) {
        case 0x01 -> texts.put(bytes.getLong(), text(end));
        case 0x02 -> className();
        case 0x0C, 0x1C -> segment(end);
        default -> {}
      }
      bytes.position(end);
    }
  }

  private String text(int end) {
    byte[] text = new byte[end - bytes.position()];
    bytes.get(text);
    return new String(text, UTF_8);
  }

  private void className() {
    bytes.getInt();
    long type = bytes.getLong();
    bytes.getInt();
    names.put(type, bytes.getLong());
  }

  private void segment(int end) throws IOException {
    while (bytes.position() < end) {
      int tag = bytes.get() & 0xFF;
      switch (tag) {
        case 0xFF, 0x05, 0x07 -> root(0);
        case 0x01 -> root(ID);
        case 0x02, 0x03, 0x08 -> root(2 * Integer.BYTES);
        case 0x04, 0x06 -> root(Integer.BYTES);
        case 0x20 -> type();
        case 0x21 -> object();
        case 0x22 -> array();
        case 0x23 -> numbers();
        default -> throw new IOException("part of a dump that is not known: " + tag);
      }
    }
  }

  private void root(int more) {
    roots.add(bytes.getLong());
    skip(more);
  }

  private void type() {
    long id = bytes.getLong();
    skip(Integer.BYTES);
    long parent = bytes.getLong();
    long loader = bytes.getLong();
    skip(4 * ID + Integer.BYTES);
    for (int i = bytes.getShort(); i > 0; i--) {
      skip(Short.BYTES);
      skip(size(bytes.get()));
    }
    List<Field> statics = new ArrayList<>();
    for (int i = bytes.getShort(); i > 0; i--) {
      long name = bytes.getLong();
      int kind = bytes.get();
      statics.add(new Field(name, kind, kind == REFERENCE ? bytes.getLong() : 0));
      skip(kind == REFERENCE ? 0 : size(kind));
    }
    List<Field> fields = new ArrayList<>();
    for (int i = bytes.getShort(); i > 0; i--) {
      fields.add(new Field(bytes.getLong(), bytes.get(), 0));
    }
    types.put(id, new HeapType(id, parent, loader, statics, fields));
  }

  private void object() {
    long id = bytes.getLong();
    skip(Integer.BYTES);
    long type = bytes.getLong();
    int length = bytes.getInt();
    objects.put(id, new Place(type, bytes.position(), -1));
    skip(length);
  }

  private void array() {
    long id = bytes.getLong();
    skip(Integer.BYTES);
    int length = bytes.getInt();
    long type = bytes.getLong();
    objects.put(id, new Place(type, bytes.position(), length));
    skip(length * ID);
  }

  private void numbers() {
    skip(ID + Integer.BYTES);
    int length = bytes.getInt();
    skip(length * size(bytes.get()));
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }

  /** Bytes of a value by the kind of its field. */
  static int size(int kind) {
    return switch (kind) {
      case 4, 8 -> 1;
      case 5, 9 -> 2;
      case 6, 10 -> 4;
      default -> ID;
    };
  }

  long reference(int at) {
    return bytes.getLong(at);
  }

  String name(HeapType type) {
    return text(names.getOrDefault(type.id(), 0L)).replace('/', '.');
  }

  String text(long id) {
    return texts.getOrDefault(id, "?");
  }
}
