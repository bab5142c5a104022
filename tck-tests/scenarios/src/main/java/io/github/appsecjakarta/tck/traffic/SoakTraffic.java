// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Many requests at a time: usual ones, attacks, clients that go away, bodies in pieces, huge ones,
 * broken ones. Numbers of answers to broken requests are negative: there the application fails.
 */
public final class SoakTraffic {

  private static final List<BodyMatrix.Cell> CELLS = BodyMatrix.cells();

  private static final RawHttp.Answer NEVER = new RawHttp.Answer(0, "no answer in time", "");

  private static final String OWN = "io.github.appsecjakarta.";

  private static final long PIECE_NANOS = 1_000_000;

  private final int port;
  private final String context;
  private final long seed;
  private final int parallel;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

  /**
   * Traffic.
   *
   * @param port of the server
   * @param context where the application is
   * @param seed which requests
   * @param parallel how many at a time
   */
  public SoakTraffic(int port, String context, long seed, int parallel) {
    this.port = port;
    this.context = context;
    this.seed = seed;
    this.parallel = parallel;
  }

  /**
   * Sends.
   *
   * @param requests how many
   * @throws Exception if the server is away
   */
  public void run(int requests) throws Exception {
    AtomicInteger left = new AtomicInteger(requests);
    AtomicInteger number = new AtomicInteger();
    ExecutorService clients =
        Executors.newFixedThreadPool(
            parallel, task -> new Thread(task, "soak-" + number.incrementAndGet()));
    Future<?>[] ends = new Future<?>[parallel];
    for (int i = 0; i < parallel; i++) {
      long mine = seed + sent.get() + i;
      ends[i] =
          clients.submit(
              () -> {
                client(new Random(mine), new BrokenRequests(mine, context), left);
                return null;
              });
    }
    for (Future<?> end : ends) {
      end.get();
    }
    clients.shutdown();
  }

  private void client(Random random, BrokenRequests broken, AtomicInteger left) throws IOException {
    while (left.getAndDecrement() > 0) {
      sent.incrementAndGet();
      int status =
          switch (random.nextInt(20)) {
            case 0 -> aborted(random);
            case 1 -> slow(random);
            case 2, 3, 4, 5 -> -broken(broken.next());
            default -> whole(request(random));
          };
      statuses.merge(status, 1, Integer::sum);
    }
  }

  private int whole(byte[] request) throws IOException {
    RawHttp.Answer answer = answer(request, () -> RawHttp.send(port, request));
    if (answer.status() >= 500) {
      failed(request, answer);
    }
    return answer.status();
  }

  /**
   * The application may fail on it; we may not, but with what reading may end with. Error pages of
   * Tomcat show where it was.
   */
  private int broken(byte[] request) throws IOException {
    RawHttp.Answer answer = answer(request, () -> RawHttp.sendAll(port, request));
    boolean thrown = answer.status() >= 500 && !answer.body().contains("java.io.");
    int frame = thrown ? answer.body().indexOf("\n\t") : -1;
    if (frame > 0
        && answer.body().startsWith(OWN, frame + 2)
        && !answer.body().startsWith(OWN + "tck.", frame + 2)) {
      failed(request, answer);
    }
    return answer.status();
  }

  private interface Exchange {
    RawHttp.Answer get() throws IOException;
  }

  private RawHttp.Answer answer(byte[] request, Exchange exchange) throws IOException {
    try {
      return exchange.get();
    } catch (SocketTimeoutException e) {
      failed(request, NEVER);
      return NEVER;
    }
  }

  private void failed(byte[] request, RawHttp.Answer answer) {
    if (failures.size() < 5) {
      String head = new String(request, 0, Math.min(request.length, 300), UTF_8);
      String body = answer.body();
      failures.add(head + "\n--> " + body.substring(0, Math.min(body.length(), 1500)));
    }
  }

  /**
   * Some of the answers that say the server failed.
   *
   * @return the start of the request and of the answer
   */
  public Collection<String> failures() {
    return failures;
  }

  private byte[] request(Random random) {
    String value = random.nextInt(5) == 0 ? "1' UNION SELECT name, password FROM users--" : "tea";
    int size = random.nextInt(200) == 0 ? 2_000_000 : random.nextInt(2000);
    BodyMatrix.Cell cell = CELLS.get(random.nextInt(CELLS.size()));
    byte[] body = BodyMatrix.body(cell.type(), size, value).getBytes(UTF_8);
    return new RawRequest("POST", "/" + context + "/" + cell.path() + "?q=" + random.nextInt())
        .body(cell.type(), body, random.nextInt(4) == 0)
        .bytes();
  }

  /** Goes away in the middle. */
  private int aborted(Random random) throws IOException {
    byte[] request = request(random);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(Arrays.copyOf(request, 1 + random.nextInt(request.length)));
    } catch (IOException refused) {
      return -1;
    }
    return -1;
  }

  /** In small pieces. */
  private int slow(Random random) throws IOException {
    byte[] request = request(random);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      int step = Math.max(1, request.length / 10);
      for (int at = 0; at < request.length; at += step) {
        out.write(request, at, Math.min(step, request.length - at));
        out.flush();
        LockSupport.parkNanos(PIECE_NANOS);
      }
      return answer(request, () -> RawHttp.read(socket)).status();
    } catch (IOException refused) {
      return -2;
    }
  }

  @Override
  public String toString() {
    return "answers by status " + statuses;
  }
}
