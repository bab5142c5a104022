// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Drives a server by a schedule: one thread sends, one receives. A latency counts from the time the
 * request was due, not from when it could be sent: a server that stalls is not asked less.
 */
final class Load implements AutoCloseable {
  /** A request that is sent later than this has missed its schedule. */
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(10);

  /** How long answers are waited for that are due at the end. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private final InetSocketAddress server;
  private final List<byte[]> requests;
  private final Schedule schedule;
  private final int connections;
  private final Selector selector;
  private final BlockingQueue<Connection> free;
  private final Latencies latencies = new Latencies();
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Thread sender = new Thread(this::send, "sender");
  private final Thread receiver = new Thread(this::receive, "receiver");
  private volatile boolean sending = true;
  private long late;
  private long unsent;

  private Load(InetSocketAddress server, List<byte[]> requests, Schedule schedule, int connections)
      throws IOException {
    this.server = server;
    this.requests = requests;
    this.schedule = schedule;
    this.connections = connections;
    this.selector = Selector.open();
    this.free = new ArrayBlockingQueue<>(connections);
  }

  static Load start(
      InetSocketAddress server, List<byte[]> requests, Schedule schedule, int connections)
      throws IOException {
    Load load = new Load(server, requests, schedule, connections);
    for (int i = 0; i < connections; i++) {
      load.free.add(Connection.open(server, load.selector));
    }
    load.receiver.start();
    load.sender.start();
    return load;
  }

  /** Answers so far. */
  long completed() {
    return completed.get();
  }

  /** Waits for the end of the schedule and the last answers. */
  Counts join() throws InterruptedException {
    sender.join();
    receiver.join();
    return new Counts(
        latencies.percentile(50), latencies.percentile(99), failed.get(), late, unsent);
  }

  /**
   * What was seen of a load.
   *
   * @param p50 median latency in milliseconds
   * @param p99 latency in milliseconds that one request in a hundred exceeds
   * @param failed answers that are not 2xx, and requests without any
   * @param late requests sent 10 ms after they were due or later
   * @param unsent requests that were due and never sent, as all connections were waiting
   */
  record Counts(double p50, double p99, long failed, long late, long unsent) {}

  private void send() {
    long number = 0;
    try {
      while (true) {
        long due = schedule.due(number, System.nanoTime());
        if (due >= schedule.end()) {
          break;
        }
        waitUntil(due);
        Connection connection = free.poll(schedule.end() - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (connection == null) {
          break;
        }
        sendOne(connection, number++, due);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    unsent = schedule.dueFrom(number);
    sending = false;
    selector.wakeup();
  }

  private static void waitUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private void sendOne(Connection connection, long number, long due) {
    long now = System.nanoTime();
    if (schedule.isOpen() && due >= schedule.measured() && now - due >= LATE) {
      late++;
    }
    try {
      connection.send(
          requests.get((int) (number % requests.size())), schedule.isOpen() ? due : now);
    } catch (IOException e) {
      replace(connection);
    }
  }

  private void receive() {
    long giveUp = schedule.end() + PATIENCE;
    try {
      while (sending || (free.size() < connections && System.nanoTime() < giveUp)) {
        selector.select(100);
        for (SelectionKey key : selector.selectedKeys()) {
          receiveOne((Connection) key.attachment());
        }
        selector.selectedKeys().clear();
      }
      // whoever has got no answer by now gets none
      failed.addAndGet(connections - free.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receiveOne(Connection connection) {
    try {
      int status = connection.receive();
      if (status == 0) {
        return;
      }
      if (connection.due() >= schedule.measured()) {
        latencies.add(System.nanoTime() - connection.due());
      }
      if (status / 100 != 2) {
        failed.incrementAndGet();
      }
      completed.incrementAndGet();
      free.add(connection);
    } catch (IOException e) {
      replace(connection);
    }
  }

  private void replace(Connection broken) {
    failed.incrementAndGet();
    broken.close();
    try {
      free.add(Connection.open(server, selector));
    } catch (IOException e) {
      throw new UncheckedIOException("the server takes no more connections", e);
    }
  }

  @Override
  public void close() throws IOException {
    sender.interrupt();
    for (SelectionKey key : selector.keys()) {
      ((Connection) key.attachment()).close();
    }
    selector.close();
  }
}
