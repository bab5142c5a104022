// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.example.shop;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/**
 * The customers and their passwords, in memory: good enough for an example, and for nothing else.
 */
@ApplicationScoped
public class Customers implements IdentityStore {

  private static final Map<String, String> PASSWORDS =
      Map.of("alice", "wonderland", "bob", "builder", "mallory", "malice");

  /**
   * Checks a password.
   *
   * @param credential name and password
   * @return who it is, or that it is nobody
   */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    String password = PASSWORDS.get(credential.getCaller());
    if (password == null || !credential.compareTo(credential.getCaller(), password)) {
      return INVALID_RESULT;
    }
    return new CredentialValidationResult(credential.getCaller(), Set.of("customer"));
  }
}
