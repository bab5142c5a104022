// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.User;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session holds its user's identifier, and nothing of ours holds anything when it has ended. */
class SessionEndTest {
  private static final int SESSIONS = 200;
  private static final int COLLECTIONS = 50;

  private static final Queue<WeakReference<Object>> SEEN = new ConcurrentLinkedQueue<>();
  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void forget() {
    SEEN.clear();
    NAMES.clear();
  }

  @Test
  void nothingIsLeftOfSessionsThatTheApplicationOrTheServerEnds() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      Context context =
          server.add("ends", List.of(Visit.class), List.of(), Map.of("appsec.waf.mode", "block"));
      server.start();
      for (int i = 0; i < SESSIONS; i++) {
        String cookie = visit(server, "user=u" + i, "");
        String again = visit(server, i % 2 == 0 ? "end=now" : "look=again", cookie);
        assertThat(again).isEmpty();
      }
      assertThat(NAMES).containsExactly("io.github.appsecjakarta.user");
      assertThat(context.getManager().getActiveSessions()).isEqualTo(SESSIONS / 2);
      endAll(context);
      assertThat(SEEN).hasSizeGreaterThan(3 * SESSIONS);
      assertThat(left()).isZero();
    }
  }

  private static void endAll(Context context) {
    for (Session session : context.getManager().findSessions()) {
      session.expire();
    }
  }

  private String visit(EmbeddedServer server, String query, String cookie) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/ends/visit?" + query);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
  }

  /** How much is still reachable; a collector may need to be asked more than once. */
  private static long left() throws Exception {
    long left = SEEN.size();
    for (int i = 0; i < COLLECTIONS && left > 0; i++) {
      LiveHeap unused = LiveHeap.now();
      left = SEEN.stream().filter(seen -> seen.get() != null).count();
    }
    return left;
  }

  /** Sets a user, looks into the session, or ends it. */
  @WebServlet("/visit")
  public static class Visit extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      HttpSession session = request.getSession();
      SEEN.add(new WeakReference<>(session));
      String user = request.getParameter("user");
      if (user != null) {
        User told = User.of(user);
        SEEN.add(new WeakReference<>(told));
        AppSec.context().setUser(told);
        return;
      }
      for (String name : Collections.list(session.getAttributeNames())) {
        NAMES.add(name);
        SEEN.add(new WeakReference<>(session.getAttribute(name)));
      }
      if (request.getParameter("end") != null) {
        session.invalidate();
      }
    }
  }
}
