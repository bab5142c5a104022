// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Every way to send a body with every way to read it: an application gets what it would get without
 * AppSec, and an attack does not get to it.
 */
public final class BodyMatrix {

  /** To be set for the application, so that the largest bodies are larger. */
  public static final String LIMIT = "8KiB";

  private static final String ATTACK = "1' UNION SELECT name, password FROM users--";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String TEXT = "text/plain;charset=UTF-8";
  private static final String PARTS = "multipart/form-data; boundary=xyz";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final HttpClient CLIENT_2 =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

  private BodyMatrix() {}

  /** How a body travels. */
  public enum Transfer {
    /** With a length. */
    LENGTH,
    /** In chunks. */
    CHUNKED,
    /** When the server says so. */
    EXPECT,
    /** Over HTTP/2 where the server has it without TLS. */
    HTTP_2
  }

  /**
   * One cell.
   *
   * @param path how it is read
   * @param type media type; empty for none
   * @param size roughly how much there is around the value
   * @param transfer how it travels
   */
  public record Cell(String path, String type, int size, Transfer transfer) {

    /**
     * The cell that gives the same answer by the plainest way. Payara itself now and then hands
     * nothing to a read listener, or never calls it, so it is no measure there.
     *
     * @return a cell
     */
    public Cell reference() {
      return path.equals("servlet/listener")
          ? new Cell("servlet/stream", type, size, transfer)
          : this;
    }

    private HttpRequest request(URI application, String value) {
      byte[] body = BodyMatrix.body(type, size, value).getBytes(UTF_8);
      BodyPublisher publisher =
          transfer == Transfer.CHUNKED
              ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
              : BodyPublishers.ofByteArray(body);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(application.resolve(path)).timeout(PATIENCE);
      request.expectContinue(transfer == Transfer.EXPECT);
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      return request.POST(publisher).build();
    }

    /**
     * After a refusal that came instead of 100 the client has sent no body, but uses the connection
     * again, which the server then may close: such requests get a connection of their own.
     */
    private HttpClient client() {
      return switch (transfer) {
        case HTTP_2 -> CLIENT_2;
        case EXPECT -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        case LENGTH, CHUNKED -> CLIENT;
      };
    }

    /**
     * What the application answers.
     *
     * @param application address of it
     * @param attack whether the value is an attack
     * @return the answer
     * @throws IOException if there is none
     * @throws InterruptedException if the thread is interrupted
     */
    public HttpResponse<String> send(URI application, boolean attack)
        throws IOException, InterruptedException {
      HttpClient client = client();
      if (transfer == Transfer.HTTP_2) {
        // a request without a body changes the protocol; with one, servers bound it
        client.send(HttpRequest.newBuilder(application).build(), BodyHandlers.discarding());
      }
      return client.send(
          request(application, attack ? ATTACK : "value \u00E9"), BodyHandlers.ofString());
    }
  }

  /**
   * Every cell.
   *
   * @return the cells
   */
  public static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Transfer transfer : Transfer.values()) {
      for (int size : new int[] {0, 2_000, 40_000}) {
        for (String type : new String[] {FORM, JSON, XML, TEXT, PARTS, ""}) {
          for (String way : ways(type)) {
            cells.add(new Cell(way, type, size, transfer));
          }
        }
      }
    }
    return cells;
  }

  /**
   * Sends an object that is not closed, for a property that nobody asked for: Parsson would read on
   * behind its end for ever.
   *
   * @param application address of it
   * @return the answer
   * @throws IOException if there is none
   * @throws InterruptedException if the thread is interrupted
   */
  public static HttpResponse<String> sendUnclosedJson(URI application)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(application.resolve("rest/bound"))
            .timeout(PATIENCE)
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString("{\"nobodys\":{"))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static List<String> ways(String type) {
    List<String> ways = new ArrayList<>(List.of("servlet/stream", "rest/stream"));
    switch (type) {
      case FORM ->
          ways.addAll(
              List.of(
                  "servlet/reader",
                  "servlet/parameter",
                  "servlet/parameters",
                  "servlet/forward",
                  "servlet/dispatch",
                  "rest/field",
                  "rest/form",
                  "rest/bean"));
      case JSON -> ways.addAll(List.of("servlet/listener", "rest/bound", "rest/json", "rest/text"));
      case XML -> ways.addAll(List.of("servlet/async", "rest/xml"));
      case TEXT -> ways.addAll(List.of("servlet/bytewise", "servlet/reader", "rest/suspended"));
      case PARTS ->
          ways.addAll(
              List.of(
                  "servlet/parts",
                  "servlet/part",
                  "servlet/parameters",
                  "servlet/parameter",
                  "rest/parts"));
      default -> ways.add("servlet/bytewise");
    }
    return ways;
  }

  /** The value comes first: what is behind the limit is not judged. Parts are, wherever. */
  static String body(String type, int size, String value) {
    String filling = "z".repeat(size);
    return switch (type) {
      case FORM -> "b=" + URLEncoder.encode(value, UTF_8) + "&c=" + filling;
      case JSON -> "{\"b\":\"" + value + "\",\"c\":\"" + filling + "\"}";
      case XML -> "<body><b>" + value + "</b><c>" + filling + "</c></body>";
      case PARTS -> parts(value, filling);
      default -> value + filling;
    };
  }

  private static String parts(String value, String filling) {
    return "--xyz\r\nContent-Disposition: form-data; name=\"c\"; filename=\"c.txt\"\r\n\r\n"
        + filling
        + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n"
        + value
        + "\r\n--xyz--\r\n";
  }
}
