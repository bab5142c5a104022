// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a rule file. Where a key occurs twice, the first one counts. Immutable. */
public final class ConfigMap implements ConfigValue {
  private final Map<String, ConfigValue> entries;
  private final int line;
  private final int column;

  ConfigMap(Map<String, ConfigValue> entries, int line, int column) {
    this.entries = Collections.unmodifiableMap(entries);
    this.line = line;
    this.column = column;
  }

  /**
   * Reads a file that is one object.
   *
   * @param json the file, UTF-8
   * @return the object
   * @throws RejectedException if it is not JSON or not an object
   */
  public static ConfigMap read(byte[] json) throws RejectedException {
    try {
      return Cast.MAP.apply(ConfigReader.read(json));
    } catch (JsonProcessingException e) {
      throw RejectedException.invalidJson(e.getOriginalMessage(), e.getLocation());
    } catch (IOException e) {
      throw RejectedException.invalidJson(String.valueOf(e.getMessage()), null);
    }
  }

  /**
   * A map without a place, for values that do not come from a file.
   *
   * @param entries its entries
   * @return the map
   */
  public static ConfigMap of(Map<String, ConfigValue> entries) {
    return new ConfigMap(entries, 0, 0);
  }

  /**
   * All entries.
   *
   * @return in file order
   */
  public Map<String, ConfigValue> entries() {
    return entries;
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value, or null if there is none
   */
  public @Nullable ConfigValue find(String key) {
    return entries.get(key);
  }

  /**
   * The value of a key that must be there.
   *
   * @param <T> type of the value
   * @param key the key
   * @param cast how to read the value
   * @return the value
   * @throws RejectedException if the key is missing or the value of another type
   */
  public <T> T get(String key, Cast<T> cast) throws RejectedException {
    ConfigValue value = entries.get(key);
    if (value == null) {
      throw RejectedException.error("missing key '" + key + "'", this);
    }
    return read(key, value, cast);
  }

  /**
   * The value of a key that may be missing.
   *
   * @param <T> type of the value
   * @param key the key
   * @param cast how to read the value
   * @param otherwise what a missing key means
   * @return the value
   * @throws RejectedException if the value is of another type
   */
  public <T> T get(String key, Cast<T> cast, T otherwise) throws RejectedException {
    ConfigValue value = entries.get(key);
    return value == null ? otherwise : read(key, value, cast);
  }

  private static <T> T read(String key, ConfigValue value, Cast<T> cast) throws RejectedException {
    T result = cast.tryApply(Cast.checked(value));
    if (result == null) {
      throw RejectedException.error(
          "invalid type '"
              + value.type()
              + "' for key '"
              + key
              + "', expected '"
              + cast.wanted()
              + "'",
          value);
    }
    return result;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public String type() {
    return "map";
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
