// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.more;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows everybody whose name begins with staff, and is asked after the first store. */
@ApplicationScoped
public class Staff implements IdentityStore {

  /**
   * Checks a password.
   *
   * @param credential name and password
   * @return who it is, or that it is nobody
   */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    String name = credential.getCaller();
    return name.startsWith("staff") && credential.compareTo(name, "sesame")
        ? new CredentialValidationResult(name, Set.of("customer"))
        : INVALID_RESULT;
  }

  @Override
  public int priority() {
    return 200;
  }
}
