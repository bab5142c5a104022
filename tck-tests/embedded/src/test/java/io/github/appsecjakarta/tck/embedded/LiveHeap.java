// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is live in this process after a full collection.
 *
 * @param bytes how much
 * @param perRequest number of instances of classes that belong to one request, by class
 * @param byClass bytes by class
 */
record LiveHeap(long bytes, Map<String, Long> perRequest, Map<String, Long> byClass) {
  private static final int TOLD = 12;
  private static final Set<String> PER_REQUEST =
      Set.of(
          "request.CurrentRequest",
          "request.RequestFacts",
          "servlet.Arrival",
          "servlet.BodyAccess",
          "servlet.BodyMemory$Share",
          "servlet.BodyPrefix",
          "servlet.InspectedRequest",
          "servlet.ListenerReads",
          "servlet.PartwiseStream",
          "servlet.ReplayStream",
          "servlet.RequestBody",
          "servlet.RequestInspection",
          "servlet.ResponseObserver",
          "waf.WafContext",
          "waf.http.MultipartScan",
          "waf.internal.engine.Evaluation");

  /** Constants of such classes: an empty body, and one that is not read ahead. */
  private static final Map<String, Long> CONSTANTS = Map.of("servlet.BodyPrefix", 2L);

  /**
   * Of these the server and the clients of a test keep more and more without AppSec, too: buffers,
   * by the longest of what they saw.
   */
  private static final Set<String> ANYBODYS =
      Set.of(
          "[B",
          "[C",
          "[Ljava.nio.ByteBuffer;",
          "java.lang.String",
          "java.nio.HeapByteBuffer",
          "java.util.TreeMap$Entry");

  /** Collects and counts. */
  static LiveHeap now() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    Map<String, Long> found = new TreeMap<>();
    Map<String, Long> byClass = new TreeMap<>();
    long bytes = 0;
    for (String line : histogram.split("\n", -1)) {
      // "  12:   345   6789  name" and in the end "Total  345  6789"
      String[] columns = line.strip().split("\\s+", -1);
      if (columns.length >= 4 && columns[0].endsWith(":")) {
        String name = columns[3].replace("io.github.appsecjakarta.", "");
        byClass.put(name, Long.parseLong(columns[2]));
        long more = Long.parseLong(columns[1]) - CONSTANTS.getOrDefault(name, 0L);
        if (PER_REQUEST.contains(name) && more > 0) {
          found.put(name, more);
        }
      } else if (columns.length >= 3 && columns[0].equals("Total")) {
        bytes = Long.parseLong(columns[2]);
      }
    }
    return new LiveHeap(bytes, found, byClass);
  }

  /** How much is live, less what a server keeps by itself. */
  long bytesBeyondServer() {
    long anybodys = ANYBODYS.stream().mapToLong(name -> byClass.getOrDefault(name, 0L)).sum();
    return bytes - anybodys;
  }

  /** The classes that there is most more of than before. */
  String growthSince(LiveHeap before) {
    return byClass.entrySet().stream()
        .map(
            now ->
                Map.entry(
                    now.getKey(), now.getValue() - before.byClass.getOrDefault(now.getKey(), 0L)))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(TOLD)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
