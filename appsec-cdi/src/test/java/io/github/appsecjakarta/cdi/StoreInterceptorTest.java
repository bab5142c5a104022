// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.report.Integration.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnableWeld
class StoreInterceptorTest {
  private static final Map<String, String> MECHANISM = Map.of("mechanism", "identity-store");

  @RegisterExtension final Deployment deployment = new Deployment();

  @WeldSetup
  WeldInitiator weld =
      WeldInitiator.from(
              WeldInitiator.createWeld()
                  .disableDiscovery()
                  .addExtensions(new AppSecExtension())
                  .beanClasses(
                      UsersStore.class,
                      DirectStore.class,
                      SubclassedStore.class,
                      FinalStore.class,
                      FinalMethodStore.class))
          .build();

  @Inject @Any UsersStore users;
  @Inject DirectStore direct;
  @Inject SubclassedStore subclassed;
  @Inject FinalMethodStore finalMethod;

  @Test
  void aGoodLoginIsOneEventAlthoughTwoMethodsAreIntercepted() {
    CredentialValidationResult result = generic(users, "bob", "right");
    assertThat(result.getStatus()).isEqualTo(Status.VALID);
    assertThat(deployment.events)
        .containsExactly(new LoginSucceeded("bob", null, Origin.OBSERVED, MECHANISM));
    assertThat(deployment.request.user()).isEqualTo(User.of("bob"));
  }

  @Test
  void aBadLoginIsOneEvent() {
    assertThat(generic(users, "bob", "wrong").getStatus()).isEqualTo(Status.INVALID);
    assertThat(deployment.events)
        .containsExactly(new LoginFailed("bob", null, Origin.OBSERVED, MECHANISM));
  }

  @Test
  void theIdentifierIsTheStoresIfItHasOne() {
    assertThat(generic(direct, "bob", "right").getStatus()).isEqualTo(Status.VALID);
    assertThat(deployment.events)
        .containsExactly(new LoginSucceeded("bob", "u-bob", Origin.OBSERVED, MECHANISM));
  }

  @Test
  void anInheritedMethodIsSeenToo() {
    assertThat(generic(subclassed, "bob", "right").getStatus()).isEqualTo(Status.VALID);
    assertThat(deployment.events).hasSize(1);
  }

  @Test
  void aCredentialOfAnotherKindIsNoLogin() {
    assertThat(direct.validate(new RememberMeCredential("token")).getStatus())
        .isEqualTo(Status.VALID);
    assertThat(deployment.events).isEmpty();
    assertThat(deployment.request.user()).isEqualTo(User.of("u-remembered"));
  }

  @Test
  void aStoreThatDoesNotValidateIsIgnored() {
    assertThat(users.validate((Credential) new RememberMeCredential("token")).getStatus())
        .isEqualTo(Status.NOT_VALIDATED);
    assertThat(deployment.events).isEmpty();
  }

  @Test
  void aBlockedUserLoginOrClientIsRefusedAsInvalid() {
    for (String blocked : new String[] {"bob", "u-bob", "198.51.100.7"}) {
      deployment.blocked.clear();
      deployment.blocked.add(blocked);
      assertThat(generic(direct, "bob", "right"))
          .isSameAs(CredentialValidationResult.INVALID_RESULT);
    }
    assertThat(deployment.events)
        .containsExactly(
            new LoginFailed(
                "bob",
                null,
                Origin.OBSERVED,
                Map.of("mechanism", "identity-store", "refused", "true")));
  }

  @Test
  void whatCannotBeInterceptedStillWorksUnseen() {
    assertThat(generic(finalMethod, "bob", "right").getStatus()).isEqualTo(Status.VALID);
    assertThat(new FinalStore().validate(new UsernamePasswordCredential("b", "right")).getStatus())
        .isEqualTo(Status.VALID);
  }

  @Test
  void noPasswordIsInAnyEvent() {
    CredentialValidationResult unused = generic(users, "bob", "wrong");
    assertThat(deployment.events.toString()).doesNotContain("wrong");
  }

  @Test
  void theStartUpReportCountsTheStores() {
    Finding finding = new CdiIntegration().find();
    assertThat(finding.present()).isTrue();
    assertThat(finding.detail()).contains("4 identity stores are observed");
  }

  /** As the handler calls stores. */
  private static CredentialValidationResult generic(
      IdentityStore store, String name, String password) {
    Credential credential = new UsernamePasswordCredential(name, password);
    return store.validate(credential);
  }

  private static CredentialValidationResult checked(UsernamePasswordCredential credential) {
    return credential.getPasswordAsString().equals("right")
        ? new CredentialValidationResult(credential.getCaller(), Set.of("user"))
        : CredentialValidationResult.INVALID_RESULT;
  }

  /** Implements only the method that the interface's default one finds. */
  @ApplicationScoped
  public static class UsersStore implements IdentityStore {
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
      return checked(credential);
    }
  }

  /** Implements the interface's method, with identifiers of its own. */
  @ApplicationScoped
  public static class DirectStore implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
      if (credential instanceof UsernamePasswordCredential named) {
        return checked(named).getStatus() == Status.VALID
            ? identified(named.getCaller())
            : CredentialValidationResult.INVALID_RESULT;
      }
      return identified("remembered");
    }

    private static CredentialValidationResult identified(String name) {
      return new CredentialValidationResult("main", name, null, "u-" + name, Set.of());
    }
  }

  /** A base class that applications may share. */
  public abstract static class BaseStore implements IdentityStore {
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
      return checked(credential);
    }
  }

  /** Inherits everything. */
  @ApplicationScoped
  public static class SubclassedStore extends BaseStore {}

  /** Of no normal scope, so that it may be final. */
  public static final class FinalStore implements IdentityStore {
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
      return checked(credential);
    }
  }

  /** One final method must not keep an application from being deployed. */
  @jakarta.enterprise.context.Dependent
  public static class FinalMethodStore implements IdentityStore {
    public final CredentialValidationResult validate(UsernamePasswordCredential credential) {
      return checked(credential);
    }
  }
}
