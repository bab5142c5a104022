// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.Login;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.TrackEvent;
import io.github.appsecjakarta.api.TrackLogin;
import io.github.appsecjakarta.api.TrackSignup;
import io.github.appsecjakarta.api.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnableWeld
class TrackingInterceptorsTest {
  @RegisterExtension final Deployment deployment = new Deployment();

  @WeldSetup
  WeldInitiator weld =
      WeldInitiator.from(
              WeldInitiator.createWeld()
                  .disableDiscovery()
                  .addExtensions(new AppSecExtension())
                  .beanClasses(Accounts.class, Shop.class))
          .build();

  @Inject Accounts accounts;
  @Inject Shop shop;
  @Inject Event<String> strings;

  @Test
  void aLoginThatReturnsAnAccountSucceeds() {
    accounts.open("bob", "builder");
    assertThat(deployment.events)
        .containsExactly(
            new LoginSucceeded("bob", "id-bob", Origin.APPLICATION, Map.of("plan", "gold")));
  }

  @Test
  void aLoginThatReturnsNothingFails() {
    accounts.open("bob", "wrong");
    assertThat(deployment.events)
        .containsExactly(new LoginFailed("bob", null, Origin.APPLICATION, Map.of()));
  }

  @Test
  void aLoginThatThrowsFailsAndThrowsTheSame() {
    assertThatThrownBy(() -> accounts.open("bob", "")).isInstanceOf(IllegalStateException.class);
    assertThat(deployment.events)
        .containsExactly(new LoginFailed("bob", null, Origin.APPLICATION, Map.of()));
  }

  @Test
  void aConditionDecidesOnSuccessAndWhetherTheAccountExists() {
    assertThat(accounts.check("bob")).isEqualTo("LOCKED");
    assertThat(accounts.check("eve")).isEqualTo("UNKNOWN");
    assertThat(accounts.check("amy")).isEqualTo("OK");
    assertThat(deployment.events)
        .containsExactly(
            new LoginFailed("bob", true, Origin.APPLICATION, Map.of()),
            new LoginFailed("eve", false, Origin.APPLICATION, Map.of()),
            new LoginSucceeded("amy", null, Origin.APPLICATION, Map.of()));
  }

  @Test
  void aRefusedUserLeavesALoginThatSucceeded() {
    deployment.blocked.add("id-bob");
    assertThatThrownBy(() -> accounts.open("bob", "builder")).isInstanceOf(BlockedException.class);
  }

  @Test
  void aSignupIsRecordedOnlyWhereItSucceeds() {
    accounts.register("amy@example.org", true);
    accounts.register("amy@example.org", false);
    assertThat(deployment.events)
        .containsExactly(
            new BusinessEvent(
                "users.signup", Map.of("usr.id", "7", "usr.login", "amy@example.org")));
  }

  @Test
  void anEventHasWhatIsBoundToIt() {
    shop.redeem("WELCOME", "u1", new Basket(42));
    assertThat(deployment.events)
        .containsExactly(
            new BusinessEvent(
                "coupon.redeemed", Map.of("coupon", "WELCOME", "usr.id", "u1", "total", "42")));
  }

  @Test
  void aFailedEventHasANameOfItsOwnOrNone() {
    assertThatThrownBy(() -> shop.redeem("NONE", "u1", new Basket(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(shop::quiet).isInstanceOf(IllegalStateException.class);
    assertThat(deployment.events).extracting("name").containsExactly("coupon.refused");
  }

  @Test
  void anActivityHasFactsFromItsParameters() {
    shop.pay(new Basket(5));
    assertThat(deployment.events).extracting("metadata").containsExactly(Map.of("total", "5"));
  }

  @Test
  void observerMethodsAreTracked() {
    strings.fire("hello");
    assertThat(deployment.events).extracting("name").containsExactly("shop.heard");
  }

  /** What a basket costs. */
  record Basket(int total) {}

  /** An account. */
  record Account(String id, Map<String, String> traits) {}

  /** Logins and signups. */
  @ApplicationScoped
  public static class Accounts {
    @TrackLogin(userId = "result.id", metadata = "plan=result.traits.plan")
    public @Nullable Account open(@Login String name, String password) {
      if (password.isEmpty()) {
        throw new IllegalStateException("no password");
      }
      return password.equals("wrong") ? null : new Account("id-" + name, Map.of("plan", "gold"));
    }

    @TrackLogin(success = "result == 'OK'", userExists = "result != 'UNKNOWN'", login = "p0")
    public String check(String name) {
      return switch (name) {
        case "bob" -> "LOCKED";
        case "eve" -> "UNKNOWN";
        default -> "OK";
      };
    }

    @TrackSignup(userId = "result")
    public Optional<Integer> register(@Login String email, boolean free) {
      return free ? Optional.of(7) : Optional.empty();
    }
  }

  /** Events. */
  @ApplicationScoped
  public static class Shop {
    @TrackEvent(value = "coupon.redeemed", failure = "coupon.refused", metadata = "total=p2.total")
    public void redeem(@EventAttribute("coupon") String code, @UserId String user, Basket basket) {
      if (code.equals("NONE")) {
        throw new IllegalStateException("no such coupon");
      }
    }

    @TrackEvent("quiet")
    public void quiet() {
      throw new IllegalStateException();
    }

    @SensitiveActivity(name = "pay", metadata = "total=p0.total")
    public void pay(Basket basket) {}

    @TrackEvent
    public void heard(@Observes String text) {}
  }
}
