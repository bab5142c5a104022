// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processors of every kind, scanners, and what changes which scanner is used. */
final class RandomProcessors {
  private static final Map<String, Map<String, String>> INPUTS =
      Map.of(
          "extract_schema", Map.of("inputs", "body"),
          "http_endpoint_fingerprint",
              Map.of("method", "method", "uri_raw", "uri", "query", "query", "body", "body"),
          "http_header_fingerprint", Map.of("headers", "headers"),
          "http_network_fingerprint", Map.of("headers", "headers"),
          "session_fingerprint",
              Map.of("cookies", "cookies", "session_id", "system", "user_id", "method"),
          "jwt_decode", Map.of("inputs", "headers"),
          "uri_parse", Map.of("inputs", "url"));

  private final Dice dice;
  private final RandomCondition conditions;

  RandomProcessors(Dice dice) {
    this.dice = dice;
    this.conditions = new RandomCondition(dice, false);
  }

  void addTo(Map<String, Object> file) {
    List<Object> scanners = new ArrayList<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      scanners.add(scanner("s" + i + "-" + dice.below(1000)));
    }
    List<Object> processors = new ArrayList<>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      processors.add(processor("p" + i + "-" + dice.below(1000), "o" + i));
    }
    file.put("processors", processors);
    file.put("scanners", scanners);
    if (dice.oneIn(3)) {
      file.put("processor_overrides", List.of(override(processors, scanners)));
    }
  }

  private static Object id(Object item) {
    return String.valueOf(((Map<?, ?>) item).get("id"));
  }

  private Object override(List<Object> processors, List<Object> scanners) {
    Object target = Map.of("id", id(dice.of(processors)));
    Object reference =
        scanners.isEmpty() || dice.oneIn(2)
            ? Map.of("tags", Map.of("kind", dice.word("k0 k1")))
            : Map.of("id", id(dice.of(scanners)));
    String how = dice.word("include exclude");
    return Map.of("target", List.of(target), "scanners", Map.of(how, List.of(reference)));
  }

  private Object processor(String id, String output) {
    Map<String, Object> processor = new LinkedHashMap<>();
    processor.put("id", id);
    String generator = dice.of(INPUTS.keySet().stream().sorted().toList());
    processor.put("generator", generator);
    if (dice.oneIn(3)) {
      processor.put("conditions", dice.list(1, 2, () -> conditions.next(false)));
    }
    Map<String, Object> mapping = new LinkedHashMap<>();
    INPUTS.getOrDefault(generator, Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> mapping.put(e.getKey(), List.of(input(generator, e.getValue()))));
    mapping.put("output", output);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("mappings", List.of(mapping));
    parameters.put("scanners", List.of(Map.of("tags", Map.of("kind", "k0"))));
    processor.put("parameters", parameters);
    boolean evaluate = dice.oneIn(2);
    processor.put("evaluate", evaluate);
    processor.put("output", !evaluate || dice.oneIn(2));
    return processor;
  }

  private Object input(String generator, String address) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("address", dice.oneIn(8) ? dice.word(RandomRequest.ADDRESSES) : address);
    if (generator.equals("jwt_decode")) {
      input.put("key_path", List.of("authorization"));
    }
    return input;
  }

  private Object scanner(String id) {
    Map<String, Object> scanner = new LinkedHashMap<>();
    scanner.put("id", id);
    scanner.put("tags", Map.of("kind", dice.word("k0 k0 k1"), "what", dice.word("w0 w1")));
    if (dice.oneIn(2)) {
      scanner.put("key", matcher("to?ken|attack|^a$"));
    }
    if (!scanner.containsKey("key") || dice.oneIn(2)) {
      scanner.put("value", matcher("attack|[0-9]{3}|select"));
    }
    return scanner;
  }

  private Object matcher(String regex) {
    return Map.of("operator", "match_regex", "parameters", Map.of("regex", regex));
  }
}
