// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.login.LoginObserver;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import org.jspecify.annotations.Nullable;

/**
 * What an identity store said of a credential. Only a credential with a caller's name is a login;
 * any other (a token of every request) merely identifies the user, but for {@linkplain OpenIdLogin
 * the first tokens} of a provider. Loaded only where a store was called, so Jakarta Security is
 * there.
 */
final class StoreAnswer {
  private static final String MECHANISM = "identity-store";

  private StoreAnswer() {}

  static Object observed(TrackedContext context, Object[] parameters, Object answer) {
    if (!(answer instanceof CredentialValidationResult result) || parameters.length != 1) {
      return answer;
    }
    try {
      return observed(context.logins(), parameters[0], result);
    } catch (BlockedException e) {
      return CredentialValidationResult.INVALID_RESULT;
    } catch (RuntimeException | LinkageError e) {
      context.failed("observing an identity store", e);
      return answer;
    }
  }

  private static CredentialValidationResult observed(
      LoginObserver logins, Object credential, CredentialValidationResult result) {
    String typed = typed(credential);
    return switch (result.getStatus()) {
      case VALID -> valid(logins, credential, result);
      case INVALID -> {
        if (typed != null) {
          logins.loginFailed(typed, null, MECHANISM);
        }
        yield result;
      }
      case NOT_VALIDATED -> result;
    };
  }

  /** The store failed instead of an answer: tokens that cannot be trusted name nobody. */
  static void failed(TrackedContext context, Object[] parameters) {
    if (parameters.length == 1 && OpenIdLogin.brings(parameters[0])) {
      context.missedLogin();
    }
  }

  private static CredentialValidationResult valid(
      LoginObserver logins, Object credential, CredentialValidationResult result) {
    boolean openId = OpenIdLogin.brings(credential);
    String login = openId ? OpenIdLogin.login(result) : typed(credential);
    String subject = openId ? OpenIdLogin.subject() : null;
    String userId = subject == null ? userId(login, result) : subject;
    String mechanism = openId ? OpenIdLogin.MECHANISM : MECHANISM;
    String name = login == null ? name(result) : login;
    if (logins.refuses(name, userId)) {
      logins.loginRefused(name, userId, mechanism);
      return CredentialValidationResult.INVALID_RESULT;
    }
    if (login != null) {
      logins.loginSucceeded(login, userId, mechanism);
    } else {
      logins.userSeen(userId);
    }
    return result;
  }

  /** The store's own identifier, else the principal's name where it is not what was typed. */
  static @Nullable String userId(@Nullable String typed, CredentialValidationResult result) {
    String id = result.getCallerUniqueId();
    String name = name(result);
    return id == null && name != null && !name.equals(typed) ? name : id;
  }

  private static @Nullable String name(CredentialValidationResult result) {
    return result.getCallerPrincipal() == null ? null : result.getCallerPrincipal().getName();
  }

  /** The name in a credential that is a login, else null. */
  static @Nullable String typed(Object credential) {
    if (credential instanceof UsernamePasswordCredential named) {
      return named.getCaller();
    }
    return credential instanceof CallerOnlyCredential named ? named.getCaller() : null;
  }
}
