// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.remember;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.RememberMeIdentityStore;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Whom a cookie stands for. */
@ApplicationScoped
public class Tokens implements RememberMeIdentityStore {

  private final Map<String, CallerPrincipal> callers = new ConcurrentHashMap<>();

  @Override
  public CredentialValidationResult validate(RememberMeCredential credential) {
    CallerPrincipal caller = callers.get(credential.getToken());
    return caller == null
        ? INVALID_RESULT
        : new CredentialValidationResult(caller, Set.of("customer"));
  }

  @Override
  public String generateLoginToken(CallerPrincipal caller, Set<String> groups) {
    String token = UUID.randomUUID().toString();
    callers.put(token, caller);
    return token;
  }

  @Override
  public void removeLoginToken(String token) {
    callers.remove(token);
  }
}
