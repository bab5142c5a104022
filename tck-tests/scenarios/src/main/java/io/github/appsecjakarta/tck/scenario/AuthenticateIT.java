// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A servlet that anybody may call has the container ask who it is. */
final class AuthenticateIT extends Scenario {

  @ParameterizedTest
  @CsvSource({"ct-basic, erin, shovel", "ja-basic, user-erin, sesame"})
  void rightPasswordIsOneSuccess(String application, String user, String password)
      throws Exception {
    Observed seen = settled(application, asks(application, user, password));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.response().body()).isEqualTo("you are " + user);
    assertThat(seen.event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", user)
        .containsEntry("origin", "observed");
  }

  @ParameterizedTest
  @CsvSource({"ct-basic, carol", "ct-basic, nobody", "ja-basic, user-carol", "ja-basic, nobody"})
  void wrongPasswordIsOneFailure(String application, String user) throws Exception {
    Observed seen = settled(application, asks(application, user, "wrong-password"));
    assertThat(seen.event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", user)
        .containsEntry("origin", "observed");
    assertThat(answer(seen.response(), application))
        .isEqualTo(answerWithoutAppSec(application, user, "wrong-password"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ct-basic", "ct-form", "ja-basic", "ja-form"})
  void nobodyIsAskedAsWithoutAppSec(String application) throws Exception {
    Observed seen = settled(application, request(application, "asks"), 0);
    assertThat(seen.events()).isEmpty();
    assertThat(seen.response().body()).doesNotContain("you are");
    HttpResponse<String> without = sendForText(request(application + "-plain", "asks"));
    assertThat(answer(seen.response(), application))
        .isEqualTo(answer(without, application + "-plain"));
  }

  @ParameterizedTest
  @CsvSource({"ct-form, carol, shovel", "ja-form, user-carol, sesame"})
  void headerThatNobodyChecksIsNoLogin(String application, String user, String password)
      throws Exception {
    Observed seen = settled(application, asks(application, user, password), 0);
    assertThat(seen.events()).isEmpty();
    assertThat(answer(seen.response(), application))
        .isEqualTo(answerWithoutAppSec(application, user, password));
  }

  @ParameterizedTest
  @CsvSource({"ct-basic, shovel", "ja-basic, sesame"})
  void blockedUserIsStopped(String application, String password) throws Exception {
    Observed seen = settled(application, asks(application, "mallory", password), 2);
    assertThat(seen.status()).isIn(401, 403);
    assertThat(seen.response().body()).doesNotContain("you are");
    assertThat(seen.events()).extracting(event -> event.get("event")).contains("attack");
  }

  private static HttpRequest.Builder asks(String application, String user, String password) {
    return request(application, "asks")
        .header("Authorization", LoginMatrixIT.basic(user, password));
  }

  private static String answerWithoutAppSec(String application, String user, String password)
      throws Exception {
    String plain = application + "-plain";
    return answer(sendForText(asks(plain, user, password)), plain);
  }

  /** Status, challenge, and where to. */
  private static String answer(HttpResponse<String> response, String application) {
    TreeMap<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().retainAll(List.of("www-authenticate", "location", "cache-control"));
    return (response.statusCode() + " " + headers).replace("/" + application + "/", "/APP/");
  }
}
