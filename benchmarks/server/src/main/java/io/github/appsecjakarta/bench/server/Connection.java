// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A connection that is kept alive, with one request at a time. The sender has it until it has
 * written, then the receiver until the answer is complete.
 */
final class Connection {
  private static final int LARGEST_ANSWER = 16_384;

  private final SocketChannel channel;
  private final byte[] bytes = new byte[LARGEST_ANSWER];
  private final ByteBuffer read = ByteBuffer.wrap(bytes);
  private volatile long due;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(InetSocketAddress server, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Connection connection = new Connection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    selector.wakeup();
    return connection;
  }

  void send(byte[] request, long scheduled) throws IOException {
    due = scheduled;
    ByteBuffer rest = ByteBuffer.wrap(request);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** When the request should have been sent that is under way. */
  long due() {
    return due;
  }

  /** The status of a complete answer, 0 while it is not complete. */
  int receive() throws IOException {
    if (channel.read(read) < 0 || !read.hasRemaining()) {
      throw new IOException("closed, or an answer longer than ours are");
    }
    int status = Answer.status(bytes, read.position());
    if (status != 0) {
      read.clear();
    }
    return status;
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing was to come any more
      return;
    }
  }
}
