// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person or account on whose behalf a request runs. Immutable; safe to share between threads.
 *
 * @param id stable identifier of the user, never empty; this is what a block list names
 * @param name name for people
 * @param email e-mail address
 * @param sessionId session identifier of the application's own, not necessarily the servlet session
 * @param role role the user acts in; a sensitive activity with a required role is compared with it
 * @param scope granted scope, for example of an access token
 * @param organisation tenant or organisation the user belongs to
 * @param attributes further facts, reported as {@code usr.<key>}
 */
public record User(
    String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String sessionId,
    @Nullable String role,
    @Nullable String scope,
    @Nullable String organisation,
    Map<String, String> attributes) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public User {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a user needs an id that is not blank");
    }
    attributes = Map.copyOf(attributes);
  }

  /**
   * A user of whom only the identifier is known.
   *
   * @param id see {@link #id()}
   * @return the user
   */
  public static User of(String id) {
    return new User(id, null, null, null, null, null, null, Map.of());
  }

  /**
   * A copy with a name.
   *
   * @param value see {@link #name()}
   * @return the copy
   */
  public User withName(@Nullable String value) {
    return new User(id, value, email, sessionId, role, scope, organisation, attributes);
  }

  /**
   * A copy with an e-mail address.
   *
   * @param value see {@link #email()}
   * @return the copy
   */
  public User withEmail(@Nullable String value) {
    return new User(id, name, value, sessionId, role, scope, organisation, attributes);
  }

  /**
   * A copy with a session identifier.
   *
   * @param value see {@link #sessionId()}
   * @return the copy
   */
  public User withSessionId(@Nullable String value) {
    return new User(id, name, email, value, role, scope, organisation, attributes);
  }

  /**
   * A copy with a role.
   *
   * @param value see {@link #role()}
   * @return the copy
   */
  public User withRole(@Nullable String value) {
    return new User(id, name, email, sessionId, value, scope, organisation, attributes);
  }

  /**
   * A copy with a scope.
   *
   * @param value see {@link #scope()}
   * @return the copy
   */
  public User withScope(@Nullable String value) {
    return new User(id, name, email, sessionId, role, value, organisation, attributes);
  }

  /**
   * A copy with an organisation.
   *
   * @param value see {@link #organisation()}
   * @return the copy
   */
  public User withOrganisation(@Nullable String value) {
    return new User(id, name, email, sessionId, role, scope, value, attributes);
  }

  /**
   * A copy with one more attribute.
   *
   * @param key name of the attribute
   * @param value its value
   * @return the copy
   */
  public User withAttribute(String key, String value) {
    Map<String, String> copy = new LinkedHashMap<>(attributes);
    copy.put(key, value);
    return new User(id, name, email, sessionId, role, scope, organisation, copy);
  }
}
