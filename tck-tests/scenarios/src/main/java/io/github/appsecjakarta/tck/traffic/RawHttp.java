// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

/** Sends bytes on a connection of its own and takes what comes until the server closes it. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  /**
   * An answer.
   *
   * @param status its status; 0 if there was no answer
   * @param body its body as text
   * @param head what comes before
   */
  public record Answer(int status, String body, String head) {

    /** No answer: the server closed the connection. */
    static final Answer NONE = new Answer(0, "", "");

    /**
     * Whether there is a header.
     *
     * @param name its name as servers write it
     * @return whether
     */
    public boolean hasHeader(String name) {
      return head.contains("\r\n" + name + ':');
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  /**
   * Sends a request that asks for the end of the connection.
   *
   * @param port where, on this machine
   * @param request the bytes
   * @return the answer
   * @throws IOException if there is no server, or it does not answer
   */
  public static Answer send(int port, byte[] request) throws IOException {
    return send(port, request, false);
  }

  /**
   * Sends what may be the start of a request only, and says that nothing follows.
   *
   * @param port where, on this machine
   * @param start the bytes
   * @return the answer
   * @throws IOException if there is no server, or it does not answer
   */
  public static Answer sendAll(int port, byte[] start) throws IOException {
    return send(port, start, true);
  }

  private static Answer send(int port, byte[] request, boolean last) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
        if (last) {
          socket.shutdownOutput();
        }
      } catch (IOException e) {
        // it may have been refused before its end, and the answer is there
        return read(socket);
      }
      return read(socket);
    }
  }

  static Answer read(Socket socket) throws IOException {
    byte[] buffer = new byte[8192];
    int length = 0;
    try {
      int count = 0;
      while (count >= 0) {
        length += count;
        if (length == buffer.length) {
          buffer = Arrays.copyOf(buffer, 2 * length);
        }
        count = socket.getInputStream().read(buffer, length, buffer.length - length);
      }
    } catch (java.net.SocketException reset) {
      return parse(buffer, length);
    }
    return parse(buffer, length);
  }

  private static Answer parse(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, ISO_8859_1);
    while (text.startsWith("HTTP/1.1 100")) {
      text = text.substring(Math.max(text.indexOf("\r\n\r\n") + 4, 12));
    }
    if (!text.startsWith("HTTP/1.") || text.length() < 12) {
      return Answer.NONE;
    }
    int body = text.indexOf("\r\n\r\n");
    return new Answer(
        Integer.parseInt(text.substring(9, 12)),
        body < 0 ? "" : new String(text.substring(body + 4).getBytes(ISO_8859_1), UTF_8),
        body < 0 ? text : text.substring(0, body));
  }
}
