// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.store;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows alice, mallory and everybody whose name begins with user; all have the same password. */
@ApplicationScoped
public class People implements IdentityStore {

  /**
   * Checks a password.
   *
   * @param credential name and password
   * @return who it is, or that it is nobody
   */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    String name = credential.getCaller();
    boolean known = name.equals("alice") || name.equals("mallory") || name.startsWith("user");
    return known && credential.compareTo(name, "sesame")
        ? new CredentialValidationResult(name, Set.of("customer"))
        : INVALID_RESULT;
  }
}
