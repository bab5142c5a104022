// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnableWeld
class SensorStoresTest {
  private static final Map<String, String> MECHANISM = Map.of("mechanism", "identity-store");

  @RegisterExtension final Deployment deployment = new Deployment();

  @WeldSetup
  WeldInitiator weld =
      WeldInitiator.from(
              WeldInitiator.createWeld()
                  .disableDiscovery()
                  .addExtensions(new AppSecExtension(), new Server())
                  .beanClasses(Application.class, OwnStore.class))
          .build();

  @Inject @Any Instance<IdentityStore> all;
  @Inject OwnStore own;

  @Test
  void aStoreThatTheServerMakesIsSeen() {
    assertThat(handled(new UsernamePasswordCredential("bob", "right")).getStatus())
        .isEqualTo(Status.VALID);
    assertThat(handled(new UsernamePasswordCredential("bob", "wrong")).getStatus())
        .isEqualTo(Status.INVALID);
    assertThat(deployment.events)
        .containsExactly(
            new LoginSucceeded("bob", null, Origin.OBSERVED, MECHANISM),
            new LoginFailed("bob", null, Origin.OBSERVED, MECHANISM));
  }

  @Test
  void anAttemptIsOneEventWhereAStoreOfTheApplicationsIsInterceptedToo() {
    assertThat(handled(new UsernamePasswordCredential("own", "other")).getStatus())
        .isEqualTo(Status.VALID);
    assertThat(deployment.events)
        .containsExactly(new LoginSucceeded("own", "u-own", Origin.OBSERVED, MECHANISM));
  }

  @Test
  void otherCredentialsAreNoLogins() {
    assertThat(handled(new RememberMeCredential("token")).getStatus()).isEqualTo(Status.VALID);
    assertThat(deployment.events).isEmpty();
  }

  @Test
  void theAnswerOfTheHandlerIsNotChanged() {
    CredentialValidationResult result = handled(new UsernamePasswordCredential("bob", "right"));
    assertThat(result.getCallerGroups()).isEmpty();
    deployment.blocked.add("bob");
    assertThat(handled(new UsernamePasswordCredential("bob", "right")).getStatus())
        .isEqualTo(Status.VALID);
  }

  @Test
  void anApplicationThatInjectsItsStoreStillFindsOne() {
    assertThat(weld.select(OwnStore.class).isUnsatisfied()).isFalse();
    assertThat(own.validationTypes()).contains(ValidationType.VALIDATE);
  }

  /** What the specification asks of a handler. */
  private CredentialValidationResult handled(Credential credential) {
    List<IdentityStore> stores =
        all.stream().sorted(Comparator.comparing(IdentityStore::priority)).toList();
    CredentialValidationResult answer = CredentialValidationResult.NOT_VALIDATED_RESULT;
    for (IdentityStore store : stores) {
      if (store.validationTypes().contains(ValidationType.VALIDATE)) {
        CredentialValidationResult next = store.validate(credential);
        if (next.getStatus() == Status.VALID) {
          return grouped(next, stores);
        }
        answer = next.getStatus() == Status.INVALID ? next : answer;
      }
    }
    return answer;
  }

  private static CredentialValidationResult grouped(
      CredentialValidationResult valid, List<IdentityStore> stores) {
    Set<String> groups = new HashSet<>();
    for (IdentityStore store : stores) {
      if (!store.validationTypes().contains(ValidationType.VALIDATE)) {
        groups.addAll(store.getCallerGroups(valid));
      }
    }
    return new CredentialValidationResult(valid.getCallerPrincipal(), groups);
  }

  /** Defines a store by an annotation. */
  @ApplicationScoped
  @DatabaseIdentityStoreDefinition(callerQuery = "select 1")
  public static class Application {}

  /** A store of the application's own. */
  @ApplicationScoped
  public static class OwnStore implements IdentityStore {
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
      return credential.getCaller().equals("own")
          ? new CredentialValidationResult("own", credential.getCaller(), null, "u-own", Set.of())
          : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
  }

  /** Makes the store, as Soteria does. */
  public static class Server implements Extension {
    void add(@Observes AfterBeanDiscovery event) {
      event
          .addBean()
          .addTypes(IdentityStore.class, Object.class)
          .scope(ApplicationScoped.class)
          .createWith(context -> new DatabaseStore());
    }
  }

  /** Stands for the server's store. */
  private static final class DatabaseStore implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
      if (credential instanceof UsernamePasswordCredential named) {
        return named.getPasswordAsString().equals("right")
            ? new CredentialValidationResult(named.getCaller())
            : CredentialValidationResult.INVALID_RESULT;
      }
      return new CredentialValidationResult("remembered");
    }
  }
}
