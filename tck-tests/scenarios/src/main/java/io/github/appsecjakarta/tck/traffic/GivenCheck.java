// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends made-up requests to the application that compares what it gets with what rules got. */
public final class GivenCheck {

  private static final int SAMPLES = 5;

  private static final int PATIENCE = 100;

  private final int port;
  private final String context;
  private final String reference;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, List<String>> missing = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> empty = new TreeMap<>();
  private int silent;
  private long values;

  /**
   * A check.
   *
   * @param port of the server
   * @param context where the application is
   * @param reference where it is without AppSec: it must answer the same
   */
  public GivenCheck(int port, String context, String reference) {
    this.port = port;
    this.context = context;
    this.reference = reference;
  }

  /**
   * Runs it.
   *
   * @param seed which requests
   * @param requests how many
   * @return this
   * @throws IOException if the server is away
   */
  public GivenCheck run(long seed, int requests) throws IOException {
    GivenRequests all = new GivenRequests(seed, context);
    GivenRequests same = new GivenRequests(seed, reference);
    for (int i = 0; i < requests; i++) {
      byte[] request = all.next();
      RawHttp.Answer answer = answer(context, request);
      statuses.merge(answer.status(), 1, Integer::sum);
      RawHttp.Answer expected = answer(reference, same.next());
      if (isEmpty(expected)) {
        silent++; // the server left the application without AppSec out: nothing to compare
      } else if (differ(expected, answer)) {
        note("other answer", (expected + " and not " + answer).getBytes(UTF_8), request);
      }
      if (answer.status() == 200) {
        values += Math.max(0, got(answer));
        read(answer.body(), request);
      }
    }
    return this;
  }

  /** Payara leaves many requests whose path ends in a dot unanswered, whatever the application. */
  private RawHttp.Answer answer(String application, byte[] request) throws IOException {
    RawHttp.Answer answer = RawHttp.send(port, request);
    for (int i = 0; i < PATIENCE && isEmpty(answer) && hasDotPath(request); i++) {
      empty.merge(application, 1, Integer::sum);
      answer = RawHttp.send(port, request);
    }
    return answer;
  }

  private static boolean isEmpty(RawHttp.Answer answer) {
    return answer.status() == 200 && answer.body().isEmpty();
  }

  private static boolean hasDotPath(byte[] request) {
    String target = new String(request, ISO_8859_1).split(" ", 3)[1];
    return target.split("\\?", 2)[0].endsWith("/.");
  }

  private static boolean differ(RawHttp.Answer expected, RawHttp.Answer answer) {
    return expected.status() != answer.status() || got(expected) != got(answer);
  }

  private void read(String answer, byte[] request) {
    for (String line : answer.split("\n", -1)) {
      if (!line.startsWith("got ") && !line.isEmpty()) {
        int colon = line.indexOf(": ");
        String kind = line.substring(0, colon);
        note(kind, Base64.getDecoder().decode(line.substring(colon + 2)), request);
      }
    }
  }

  /** How many values an answer speaks of. */
  private static long got(RawHttp.Answer answer) {
    String body = answer.body();
    int end = body.indexOf(" of ");
    return body.startsWith("got ") && end > 0 ? Long.parseLong(body.substring(4, end)) : -1;
  }

  private void note(String kind, byte[] value, byte[] request) {
    counts.merge(kind, 1, Integer::sum);
    List<String> samples = missing.computeIfAbsent(kind, key -> new ArrayList<>());
    if (samples.size() < SAMPLES) {
      samples.add('[' + new String(value, UTF_8) + "] in\n" + new String(request, ISO_8859_1));
    }
  }

  /**
   * Kinds of values that applications got and rules did not, without a reason that the
   * documentation gives. Reason: the application reads characters beyond ASCII in another charset.
   *
   * @return the kinds
   */
  public List<String> unexplained() {
    return counts.keySet().stream().filter(kind -> !kind.startsWith("charset ")).toList();
  }

  /**
   * Some of it.
   *
   * @param kind a kind
   * @return values with the requests they come from
   */
  public String samples(String kind) {
    return String.join("\n----\n", missing.getOrDefault(kind, List.of()));
  }

  @Override
  public String toString() {
    String dots =
        empty.isEmpty()
            ? ""
            : ", empty answers to paths with a dot "
                + empty
                + ", never answered without AppSec "
                + silent;
    return "values " + values + ", answers by status " + statuses + dots + ", not given " + counts;
  }
}
