// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnableWeld
class OpenIdLoginTest {
  private static final Map<String, String> MECHANISM = Map.of("mechanism", "openid");

  @RegisterExtension final Deployment deployment = new Deployment();

  @WeldSetup
  WeldInitiator weld =
      WeldInitiator.from(
              WeldInitiator.createWeld()
                  .disableDiscovery()
                  .addExtensions(new AppSecExtension())
                  .beanClasses(ProviderStore.class))
          .build();

  @Inject ProviderStore store;

  @Test
  void theFirstTokensOfASessionAreALogin() {
    assertThat(store.validate(new OpenIdCredential("bob")).getStatus()).isEqualTo(Status.VALID);
    assertThat(deployment.events)
        .containsExactly(new LoginSucceeded("bob", null, Origin.OBSERVED, MECHANISM));
  }

  @Test
  void tokensOfARefreshAreNone() {
    deployment.request.caller(new Bob());
    assertThat(store.validate(new OpenIdCredential("bob")).getStatus()).isEqualTo(Status.VALID);
    assertThat(deployment.events).isEmpty();
    assertThat(deployment.request.user()).isEqualTo(User.of("bob"));
  }

  @Test
  void aBlockedUserIsRefusedAtLoginAndAtARefresh() {
    deployment.blocked.add("bob");
    assertThat(store.validate(new OpenIdCredential("bob")).getStatus()).isEqualTo(Status.INVALID);
    deployment.request.caller(new Bob());
    assertThat(store.validate(new OpenIdCredential("bob")).getStatus()).isEqualTo(Status.INVALID);
    assertThat(deployment.events)
        .containsExactly(
            new LoginFailed(
                "bob", null, Origin.OBSERVED, Map.of("mechanism", "openid", "refused", "true")));
  }

  @Test
  void aTokenThatIsNotBelievedNamesNobodyAndIsCounted() {
    assertThatThrownBy(() -> store.validate(new OpenIdCredential("")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not signed");
    assertThat(deployment.events).isEmpty();
    assertThat(deployment.missedLogins()).isOne();
  }

  /** Named as the servers name theirs. */
  private record OpenIdCredential(String name) implements Credential {}

  /** Somebody who has logged in. */
  private static final class Bob implements Caller {
    @Override
    public String name() {
      return "bob";
    }

    @Override
    public String id() {
      return "bob";
    }

    @Override
    public boolean inRole(String role) {
      return false;
    }
  }

  /** Believes every token that has a name. */
  @ApplicationScoped
  public static class ProviderStore implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
      String name = ((OpenIdCredential) credential).name();
      if (name.isEmpty()) {
        throw new IllegalStateException("not signed");
      }
      return new CredentialValidationResult(name);
    }
  }
}
