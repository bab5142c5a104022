// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.login.LoginObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Identity stores that know nobody and only listen, for applications whose stores the server makes
 * from annotations: those are no beans that could be intercepted. The handler asks the first one
 * before any other, so it sees what was typed; the last one only if no other knew the user; and the
 * one for groups only if one did. They cannot refuse a login; the request is refused instead.
 */
final class SensorStores {
  private static final String MECHANISM = "identity-store";

  /** What was typed in the attempt that this thread is judging. */
  private static final ThreadLocal<@Nullable String> TYPED = new ThreadLocal<>();

  private SensorStores() {}

  static void add(AfterBeanDiscovery event) {
    add(event, First.class, new First());
    add(event, Last.class, new Last());
    add(event, Groups.class, new Groups());
  }

  private static void add(AfterBeanDiscovery event, Class<?> type, IdentityStore store) {
    event
        .addBean()
        .beanClass(type)
        .id(type.getName())
        .types(IdentityStore.class, Object.class)
        .addQualifier(new SensorLiteral())
        .scope(Dependent.class)
        .createWith(context -> store);
  }

  private static final class SensorLiteral extends AnnotationLiteral<Sensor> implements Sensor {
    private static final long serialVersionUID = 1L;
  }

  /** Asked before every other store. */
  static final class First implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
      TYPED.set(StoreAnswer.typed(credential));
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public int priority() {
      return Integer.MIN_VALUE;
    }

    @Override
    public Set<ValidationType> validationTypes() {
      return Set.of(ValidationType.VALIDATE);
    }
  }

  /** Asked after every other store, if none knew the user. */
  static final class Last implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
      attempt((logins, typed) -> logins.loginFailed(typed, null, MECHANISM));
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public int priority() {
      return Integer.MAX_VALUE;
    }

    @Override
    public Set<ValidationType> validationTypes() {
      return Set.of(ValidationType.VALIDATE);
    }
  }

  /** Asked for groups of a user whom another store knew. */
  static final class Groups implements IdentityStore {
    @Override
    public Set<String> getCallerGroups(CredentialValidationResult result) {
      attempt(
          (logins, typed) ->
              logins.loginSucceeded(typed, StoreAnswer.userId(typed, result), MECHANISM));
      return Set.of();
    }

    @Override
    public Set<ValidationType> validationTypes() {
      return Set.of(ValidationType.PROVIDE_GROUPS);
    }
  }

  private static void attempt(BiConsumer<LoginObserver, String> report) {
    String typed = TYPED.get();
    TYPED.remove();
    TrackedContext context = TrackedContext.ofThisThread();
    if (typed == null || context == null) {
      return;
    }
    try {
      report.accept(context.logins(), typed);
    } catch (BlockedException answered) {
      // The answer is committed and the filter lets nothing more happen.
    } catch (RuntimeException | LinkageError e) {
      context.failed("observing an identity store", e);
    }
  }
}
