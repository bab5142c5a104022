// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * libddwaf 2.0.1 as it is built into dd-java-agent 1.68.1, driven through the agent's own binding.
 * Linux on x86-64 only. Maven profile {@code native-oracle} copies the agent's JAR and sets {@code
 * appsec.oracle.jar}; without that property there is no oracle. One per process is enough; rule
 * sets may be used by many threads, a context by one at a time. Nothing is obfuscated unless the
 * rule file says so, there is no deadline, and values are cut only above 4 Mi characters.
 */
public final class NativeOracle {
  private static final String PACKAGE = "com.datadog.ddwaf.";
  private static final String NEVER_MATCHES = "[^\\s\\S]";
  private static final long NO_DEADLINE_MICROS = 1_000_000_000L;

  private final Class<?> builderType;
  private final Object config;
  private final MethodHandle newBuilder;
  private final MethodHandle addConfig;
  private final MethodHandle build;
  private final MethodHandle newContext;
  private final MethodHandle run;
  private final MethodHandle runOnce;
  private final Object limits;
  private final Class<?> resultType;

  private NativeOracle(Path jar, int elements, int chars)
      throws ReflectiveOperationException, IOException {
    var loader = new AgentClassLoader(jar);
    Class<?> waf = loader.loadClass(PACKAGE + "Waf");
    waf.getMethod("initialize", boolean.class).invoke(null, false);
    builderType = loader.loadClass(PACKAGE + "WafBuilder");
    Class<?> handleType = loader.loadClass(PACKAGE + "WafHandle");
    Class<?> contextType = loader.loadClass(PACKAGE + "WafContext");
    Class<?> limitsType = loader.loadClass(PACKAGE + "Waf$Limits");
    Class<?> metricsType = loader.loadClass(PACKAGE + "WafMetrics");
    resultType = loader.loadClass(PACKAGE + "Waf$ResultWithData");
    var lookup = MethodHandles.publicLookup();
    Class<?> configType = loader.loadClass(PACKAGE + "WafConfig");
    config = configType.getConstructor().newInstance();
    configType.getField("obfuscatorKeyRegex").set(config, NEVER_MATCHES);
    configType.getField("obfuscatorValueRegex").set(config, NEVER_MATCHES);
    newBuilder = lookup.findConstructor(builderType, MethodType.methodType(void.class, configType));
    addConfig =
        lookup.unreflect(builderType.getMethod("addOrUpdateConfig", String.class, Map.class));
    build = lookup.unreflect(builderType.getMethod("buildWafHandleInstance"));
    newContext = lookup.findConstructor(contextType, MethodType.methodType(void.class, handleType));
    run = lookup.unreflect(contextType.getMethod("run", Map.class, limitsType, metricsType));
    runOnce =
        lookup.unreflect(contextType.getMethod("runEphemeral", Map.class, limitsType, metricsType));
    limits =
        limitsType
            .getConstructor(int.class, int.class, int.class, long.class, long.class)
            .newInstance(20, elements, chars, NO_DEADLINE_MICROS, NO_DEADLINE_MICROS);
  }

  /**
   * Whether the oracle can be used here.
   *
   * @return false on another platform or without the profile
   */
  public static boolean isAvailable() {
    Path jar = jar();
    return jar != null
        && Files.isRegularFile(jar)
        && System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        && "amd64".equals(System.getProperty("os.arch"));
  }

  /**
   * Loads the native library.
   *
   * @return the oracle of this process
   */
  public static NativeOracle open() {
    return Holder.ORACLE;
  }

  /**
   * Loads the native library with limits of one's own.
   *
   * @param jar the agent's JAR
   * @param elements most entries of a container
   * @param chars longest string
   * @return the oracle
   */
  public static NativeOracle open(Path jar, int elements, int chars) {
    try {
      return new NativeOracle(jar, elements, chars);
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("cannot load the native engine from " + jar, e);
    }
  }

  /**
   * Loads rules given as JSON text.
   *
   * @param json a rule file
   * @return the compiled rules
   */
  public RuleSet load(String json) {
    return load(JsonTree.object(json));
  }

  /**
   * Loads rules given as a tree of maps, lists and scalars.
   *
   * @param rules a rule file
   * @return the compiled rules
   */
  public RuleSet load(Map<String, Object> rules) {
    try {
      Object builder = newBuilder.invoke(config);
      Object diagnostics = addConfig.invoke(builder, "rules", rules);
      Object handle = build.invoke(builder);
      builderType.getMethod("close").invoke(builder);
      return new RuleSet(this, (AutoCloseable) () -> close(handle), handle, diagnostics);
    } catch (Throwable e) {
      throw new IllegalStateException("the native engine refuses the rules", e);
    }
  }

  /**
   * A rule set that has the operator as its only condition, on address {@code v}.
   *
   * @param operator such as {@code is_sqli}
   * @return the compiled rule
   */
  public RuleSet ofOperator(String operator) {
    Map<String, Object> parameters = Map.of("inputs", List.of(Map.of("address", "v")));
    Map<String, Object> condition = Map.of("operator", operator, "parameters", parameters);
    Map<String, Object> tags = Map.of("type", "t", "category", "c");
    Map<String, Object> rule =
        Map.of("id", "r", "name", "r", "tags", tags, "conditions", List.of(condition));
    return load(Map.of("version", "2.2", "rules", List.of(rule)));
  }

  AutoCloseable newContext(Object handle) {
    try {
      return (AutoCloseable) newContext.invoke(handle);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  NativeAnswer run(Object context, Map<String, ? extends @Nullable Object> data) {
    return run(run, context, data);
  }

  NativeAnswer runOnce(Object context, Map<String, ? extends @Nullable Object> data) {
    return run(runOnce, context, data);
  }

  private NativeAnswer run(MethodHandle how, Object context, Map<String, ?> data) {
    try {
      return new NativeAnswer(how.invoke(context, data, limits, (Object) null), resultType);
    } catch (Throwable e) {
      throw new IllegalStateException("the native engine failed", e);
    }
  }

  private static void close(Object handle) throws ReflectiveOperationException {
    handle.getClass().getMethod("close").invoke(handle);
  }

  private static @Nullable Path jar() {
    String path = System.getProperty("appsec.oracle.jar");
    return path == null || path.isEmpty() ? null : Path.of(path);
  }

  private static final class Holder {
    static final NativeOracle ORACLE = create();

    private static NativeOracle create() {
      Path jar = jar();
      if (jar == null) {
        throw new IllegalStateException("run with -Pnative-oracle");
      }
      try {
        return new NativeOracle(jar, 100_000, 1 << 22);
      } catch (ReflectiveOperationException | IOException e) {
        throw new IllegalStateException("cannot load the native engine from " + jar, e);
      }
    }
  }
}
