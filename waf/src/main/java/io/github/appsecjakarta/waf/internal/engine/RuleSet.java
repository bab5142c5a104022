// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.Diagnostics;
import io.github.appsecjakarta.waf.rule.RuleFileReader;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rule files by path, and the program they make together. Not thread-safe. */
public final class RuleSet {
  private final Map<String, LoadedFile> files = new LinkedHashMap<>();

  /** Starts with no file. */
  public RuleSet() {}

  /**
   * Reads a file in place of the one that has this path.
   *
   * @param path its name
   * @param json the file, UTF-8
   * @return what there is to say about it
   */
  public Diagnostics put(String path, byte[] json) {
    Map<String, LoadedFile> others = new LinkedHashMap<>(files);
    others.remove(path);
    FileCompiler compiler = new FileCompiler(others.values());
    Diagnostics diagnostics = RuleFileReader.read(path, json, compiler);
    LoadedFile file = compiler.file();
    file.rulesVersion = diagnostics.rulesVersion();
    files.put(path, file);
    return diagnostics;
  }

  /**
   * Forgets a file.
   *
   * @param path its name
   * @return whether it was there
   */
  public boolean remove(String path) {
    return files.remove(path) != null;
  }

  /**
   * All rules.
   *
   * @return in file order
   */
  public List<RuleInfo> rules() {
    List<RuleInfo> rules = new ArrayList<>();
    for (LoadedFile file : files.values()) {
      file.rules.values().forEach(draft -> rules.add(draft.item().info()));
    }
    return List.copyOf(rules);
  }

  /**
   * Compiles all files.
   *
   * @param blocked base rules without an action that shall block
   * @return the program, or null if it would do nothing
   */
  public @Nullable RuleProgram compile(Predicate<RuleInfo> blocked) {
    return new RuleCompiler(files.values(), blocked).compile(true);
  }

  /**
   * Compiles all files to the naive program, in which every rule looks at every value by itself. It
   * finds the same and is slow: for comparison.
   *
   * @return the program, or null if it would do nothing
   */
  public @Nullable RuleProgram compileNaively() {
    return new RuleCompiler(files.values(), rule -> false).compile(false);
  }
}
