// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules compiled by the native engine. Close it to free native memory. */
public final class RuleSet implements AutoCloseable {
  private final NativeOracle oracle;
  private final AutoCloseable closing;
  private final Object handle;
  private final Object diagnostics;

  RuleSet(NativeOracle oracle, AutoCloseable closing, Object handle, Object diagnostics) {
    this.oracle = oracle;
    this.closing = closing;
    this.handle = handle;
    this.diagnostics = diagnostics;
  }

  /**
   * What the engine says about the rules, as its binding gives it.
   *
   * @return a {@code com.datadog.ddwaf.WafDiagnostics}
   */
  public Object diagnostics() {
    return diagnostics;
  }

  /**
   * Evaluates one request in a context of its own.
   *
   * @param data addresses and their values
   * @return the engine's answer
   */
  public NativeAnswer run(Map<String, Object> data) {
    try (Context context = newContext()) {
      return context.run(data);
    }
  }

  /**
   * Runs a rule set made by {@link NativeOracle#ofOperator}.
   *
   * @param value the value of its only address
   * @return the highlight, possibly empty, or null if there is no match
   */
  public @Nullable String highlight(String value) {
    return run(Map.of("v", value)).highlight();
  }

  /**
   * Opens a context that remembers its data and matches between runs.
   *
   * @return the context, to be closed
   */
  public Context newContext() {
    return new Context(oracle, oracle.newContext(handle));
  }

  @Override
  public void close() {
    try {
      closing.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One request. */
  public static final class Context implements AutoCloseable {
    private final NativeOracle oracle;
    private final AutoCloseable context;

    Context(NativeOracle oracle, AutoCloseable context) {
      this.oracle = oracle;
      this.context = context;
    }

    /**
     * Adds data and evaluates.
     *
     * @param data addresses and their values
     * @return the engine's answer to this call
     */
    public NativeAnswer run(Map<String, ? extends @Nullable Object> data) {
      return oracle.run(context, data);
    }

    /**
     * Evaluates with more data and forgets data and matches.
     *
     * @param data addresses and their values
     * @return the engine's answer to this call
     */
    public NativeAnswer runOnce(Map<String, ? extends @Nullable Object> data) {
      return oracle.runOnce(context, data);
    }

    @Override
    public void close() {
      try {
        context.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
