// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/** CPU time and allocation of the calling thread; what other processes do hardly shows in them. */
final class ThreadMeter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ThreadMeter() {}

  /** What one request cost on average. */
  record Cost(double micros, double bytes) {}

  static double cpuMillis() {
    return THREADS.getCurrentThreadCpuTime() / 1e6;
  }

  /** Judges requests in turn until the thread has used so much time. */
  static Cost during(long nanos, Engine engine, List<Map<String, Object>> requests) {
    long start = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long used;
    int count = 0;
    do {
      engine.judge(requests.get(count++ % requests.size()));
      used = count % 8 == 0 || count == 1 ? THREADS.getCurrentThreadCpuTime() - start : 0;
    } while (used < nanos);
    return cost(start, bytes, count);
  }

  /** Judges each request once. */
  static Cost once(Engine engine, List<Map<String, Object>> requests) {
    long start = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    for (Map<String, Object> request : requests) {
      engine.judge(request);
    }
    return cost(start, bytes, requests.size());
  }

  private static Cost cost(long start, long bytes, int count) {
    double nanos = THREADS.getCurrentThreadCpuTime() - start;
    double allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return new Cost(nanos / 1000 / count, allocated / count);
  }
}
