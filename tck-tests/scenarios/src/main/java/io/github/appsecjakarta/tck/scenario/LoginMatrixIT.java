// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every style of logging in: one event for each attempt, none for what follows. */
final class LoginMatrixIT extends Scenario {

  /** How a name and a password reach the server. */
  enum Way {
    HEADER,
    CONTAINER_FORM,
    OWN_FORM,
    REQUEST
  }

  /** A style of logging in, and whom the application knows. */
  enum Style {
    JAKARTA_BASIC("ja-basic", Way.HEADER, "user", "sesame"),
    JAKARTA_FORM("ja-form", Way.CONTAINER_FORM, "user", "sesame"),
    JAKARTA_CUSTOM_FORM("ja-custom", Way.OWN_FORM, "user", "sesame"),
    JAKARTA_DATABASE("ja-database", Way.HEADER, "user", "sesame"),
    JAKARTA_DIRECTORY("ja-directory", Way.HEADER, "user", "sesame"),
    JAKARTA_QUALIFIED_BASIC("ja-qualified", Way.HEADER, "user", "sesame"),
    JAKARTA_QUALIFIED_FORM("ja-qualified", Way.CONTAINER_FORM, "user", "sesame"),
    JAKARTA_SECOND_STORE("ja-two", Way.HEADER, "staff", "sesame"),
    CONTAINER_BASIC("ct-basic", Way.HEADER, null, "shovel"),
    CONTAINER_FORM("ct-form", Way.CONTAINER_FORM, null, "shovel"),
    REQUEST_LOGIN("server-login", Way.REQUEST, null, "shovel");

    private final String application;
    private final Way way;
    private final String prefix;
    private final String password;

    Style(
        String application,
        Way way,
        @org.jspecify.annotations.Nullable String prefix,
        String password) {
      this.application = application;
      this.way = way;
      this.prefix = prefix == null ? "" : prefix;
      this.password = password;
    }

    /** Servers know a few users by name, our stores all with the right beginning. */
    String user(String realmUser) {
      return prefix.isEmpty() ? realmUser : prefix + "-" + realmUser;
    }
  }

  @ParameterizedTest
  @EnumSource
  void successIsOneEvent(Style style) throws Exception {
    assumeThere(style);
    String user = style.user("carol");
    Observed seen = settled(style.application, attempt(style, user, style.password));
    assertThat(seen.status()).isLessThan(400);
    assertThat(seen.event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", user)
        .containsEntry("origin", "observed");
    assertThat(seen.event().toString()).doesNotContain(style.password);
  }

  @ParameterizedTest
  @EnumSource
  void failureIsOneEvent(Style style) throws Exception {
    assumeThere(style);
    String user = style.user("carol");
    Observed seen = settled(style.application, attempt(style, user, "wrong-password"));
    assertThat(seen.event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", user)
        .containsEntry("origin", "observed");
    assertThat(seen.event().toString()).doesNotContain("wrong-password");
  }

  @ParameterizedTest
  @EnumSource
  void unknownUserIsOneFailure(Style style) throws Exception {
    assumeThere(style);
    Observed seen = settled(style.application, attempt(style, "nobody", "any"));
    assertThat(seen.event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "nobody");
  }

  @ParameterizedTest
  @EnumSource(names = "REQUEST_LOGIN", mode = EnumSource.Mode.EXCLUDE)
  void whatFollowsIsNoLogin(Style style) throws Exception {
    assumeThere(style);
    String user = style.user("dave");
    HttpRequest.Builder login = attempt(style, user, style.password);
    HttpResponse<String> answer = sendForText(login);
    assertThat(answer.statusCode()).isLessThan(400);
    String cookies = cookie(answer, login.build().headers().firstValue("Cookie").orElse(""));
    for (String path : List.of("secured/who", "secured/again", "style.css", "login.html")) {
      HttpRequest.Builder next = request(style.application, path);
      if (style.way == Way.HEADER) {
        next.header("Authorization", basic(user, style.password));
      } else {
        next.header("Cookie", cookies);
      }
      Observed seen = settled(style.application, next, 0);
      cookies = cookie(seen.response(), cookies);
      assertThat(seen.status()).as(path).isEqualTo(200);
      assertThat(seen.events()).as(path).isEmpty();
      if (path.startsWith("secured")) {
        assertThat(seen.response().body()).isEqualTo("you are " + user);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "JAKARTA_SECOND_STORE", mode = EnumSource.Mode.EXCLUDE)
  void blockedUserIsStopped(Style style) throws Exception {
    assumeThere(style);
    Observed seen = settled(style.application, attempt(style, "mallory", style.password), 2);
    if (style == Style.JAKARTA_FORM) {
      // an identity store can only say that the password is wrong, and the form tells it its way
      assertThat(where(seen.response()))
          .isEqualTo(where(sendForText(attempt(style, "mallory", "wrong-password"))));
    } else if (style == Style.JAKARTA_QUALIFIED_FORM) {
      // a store of the server's own says yes, and the form sends the client on
      assertThat(seen.status()).isIn(302, 303);
      String cookies = cookie(seen.response(), cookieOf(seen));
      HttpRequest.Builder next = request(style.application, "secured/who");
      assertThat(sendForText(next.header("Cookie", cookies)).statusCode()).isEqualTo(403);
    } else {
      assertThat(seen.status()).isIn(401, 403);
    }
    assertThat(seen.response().body()).doesNotContain("you are", "hello");
    assertThat(seen.events()).extracting(event -> event.get("event")).contains("attack");
  }

  @Test
  void rememberedUserIsKnownButDoesNotLogIn() throws Exception {
    Observed login =
        settled("ja-remember", request("ja-remember", "secured/who?name=alice&password=sesame"));
    assertThat(login.response().body()).isEqualTo("you are alice");
    assertThat(login.event()).containsEntry("event", "users.login.success");
    String remembered =
        login.response().headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .filter(cookie -> cookie.startsWith("JREMEMBERMEID"))
            .findFirst()
            .orElseThrow();
    Observed next =
        settled(
            "ja-remember", request("ja-remember", "secured/who").header("Cookie", remembered), 0);
    assertThat(next.response().body()).isEqualTo("you are alice");
    assertThat(next.events()).isEmpty();
  }

  @Test
  void loginAtAProviderIsOneEventAndRequestsAfterItAreNone() throws Exception {
    Observed login = settled("ja-openid", fromProvider("carol"));
    assertThat(login.response().body()).isEqualTo("you are carol");
    assertThat(login.event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", "carol")
        .containsEntry("origin", "observed");
    assertThat(login.event().toString()).contains("id-of-carol");
    String cookies = cookie(login.response(), cookieOf(login));
    for (String path : List.of("secured/who", "style.css", "secured/again")) {
      Observed next = settled("ja-openid", request("ja-openid", path).header("Cookie", cookies), 0);
      assertThat(next.status()).as(path).isEqualTo(200);
      assertThat(next.events()).as(path).isEmpty();
      cookies = cookie(next.response(), cookies);
    }
  }

  @Test
  void tokenThatAProviderDidNotSignLogsNobodyIn() throws Exception {
    Observed forged = settled("ja-openid", fromProvider("forged"), 0);
    assertThat(forged.status()).isGreaterThanOrEqualTo(400);
    assertThat(forged.events()).isEmpty();
    assertNobodyIsLoggedIn(forged);
  }

  @Test
  void blockedUserOfAProviderIsStopped() throws Exception {
    Observed seen = settled("ja-openid", fromProvider("mallory"), 2);
    assertThat(seen.status()).isGreaterThanOrEqualTo(400);
    assertThat(seen.response().body()).doesNotContain("you are");
    assertThat(seen.events()).extracting(event -> event.get("event")).contains("attack");
    assertNobodyIsLoggedIn(seen);
  }

  private static void assertNobodyIsLoggedIn(Observed refused) throws Exception {
    String cookies = cookie(refused.response(), cookieOf(refused));
    HttpResponse<String> next =
        sendForText(request("ja-openid", "secured/who").header("Cookie", cookies));
    assertThat(next.body()).doesNotContain("you are");
  }

  private static String cookieOf(Observed seen) {
    return seen.response().request().headers().firstValue("Cookie").orElse("");
  }

  /** The request with which a browser comes back from the provider. */
  private static HttpRequest.Builder fromProvider(String user) throws Exception {
    HttpResponse<String> asked = sendForText(request("ja-openid", "secured/who"));
    String provider = asked.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> chosen =
        sendForText(HttpRequest.newBuilder(URI.create(provider + "&as=" + user)));
    return HttpRequest.newBuilder(URI.create(chosen.headers().firstValue("Location").orElseThrow()))
        .header("Cookie", cookies(asked));
  }

  private static void assumeThere(Style style) {
    Assumptions.assumeTrue(
        Tck.isEe11() || !style.application.equals("ja-qualified"),
        "qualifiers of mechanisms need a server of Jakarta EE 11: -Pee11");
  }

  static HttpRequest.Builder attempt(Style style, String user, String password)
      throws IOException, InterruptedException {
    String application = style.application;
    return switch (style.way) {
      case HEADER ->
          request(application, "secured/who").header("Authorization", basic(user, password));
      case OWN_FORM, REQUEST ->
          form(application, "login", "name=" + user + "&password=" + password);
      case CONTAINER_FORM -> {
        HttpResponse<String> asked = sendForText(request(application, "secured/who"));
        yield form(
                application, "j_security_check", "j_username=" + user + "&j_password=" + password)
            .header("Cookie", cookies(asked));
      }
    };
  }

  private static String where(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
  }

  /** The cookies of an answer, and those its request came with that it did not set anew. */
  private static String cookie(HttpResponse<String> answer, String before) {
    Map<String, String> jar = new LinkedHashMap<>();
    for (String cookie : (before + "; " + cookies(answer)).split("; ", -1)) {
      jar.put(cookie.split("=", 2)[0], cookie);
    }
    jar.remove("");
    return String.join("; ", jar.values());
  }

  private static String cookies(HttpResponse<String> answer) {
    return String.join(
        "; ",
        answer.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .toList());
  }

  static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }
}
