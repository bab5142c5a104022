// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells AppSec, and asks it. Inject it ({@code @Inject AppSecContext appSec})
 * or, without CDI, take {@link AppSec#context()}; both are the same and may be kept in a field,
 * shared by threads and used outside a request: each call finds the request of the calling thread
 * by itself.
 *
 * <p>Safe at all times: where AppSec is disabled or absent, calls only check their arguments. A
 * null or blank name, login or identifier is a mistake in the calling code and fails at once;
 * nothing else is ever thrown, except {@link BlockedException} where a rule or a block list refuses
 * the user.
 *
 * <p>Metadata values may be strings, numbers, booleans, and maps or lists of them. They are
 * flattened with dots and bounded; what is beyond the bounds is dropped and counted.
 */
public interface AppSecContext {

  /**
   * Puts the user on the request: on the trace, into every later event, and before the rules and
   * block lists.
   *
   * @param user the user of this request
   * @throws BlockedException if the user is refused; the answer is committed already
   */
  default void setUser(User user) {
    setUser(user, Propagation.NONE);
  }

  /**
   * Puts the user on the request, and perhaps tells the services that are called.
   *
   * @param user the user of this request
   * @param propagation whether called services learn the identifier; what was asked for last counts
   * @throws BlockedException if the user is refused; the answer is committed already
   */
  void setUser(User user, Propagation propagation);

  /**
   * Headers for calls on behalf of the user, for clients that are not Jakarta REST clients.
   *
   * @return the {@code baggage} header with the identifier if it was set with {@link
   *     Propagation#DOWNSTREAM} in this request, else nothing
   */
  Map<String, String> downstreamHeaders();

  /**
   * Records a successful login. Beats what AppSec observed by itself in this request.
   *
   * @param login what the user typed to log in, such as a user name or an e-mail address
   * @param userId identifier of the user, or null if it is not known
   * @param metadata further facts
   * @throws BlockedException if the user is refused; the answer is committed already
   */
  void trackLoginSuccess(String login, @Nullable String userId, Map<String, ?> metadata);

  /**
   * Records a failed login. Beats what AppSec observed by itself in this request.
   *
   * @param login what was typed to log in
   * @param userExists whether an account with this login exists
   * @param metadata further facts
   * @throws BlockedException if the login is refused; the answer is committed already
   */
  void trackLoginFailure(String login, boolean userExists, Map<String, ?> metadata);

  /**
   * Records a business event.
   *
   * @param name such as {@code orders.cancelled}; trimmed, lower-cased, at most 200 characters, and
   *     what is not a letter, digit, dot, dash or underscore becomes an underscore
   * @param metadata further facts
   */
  void trackEvent(String name, Map<String, ?> metadata);

  /**
   * Records that an account was made, as {@code users.signup}.
   *
   * @param userId identifier of the new user
   * @param metadata further facts
   */
  default void trackSignup(String userId, Map<String, ?> metadata) {
    Arguments.named(userId, "userId");
    trackEvent("users.signup", Arguments.with(metadata, "usr.id", userId));
  }

  /**
   * Records that a new password was asked for, as {@code users.password_reset}.
   *
   * @param login what was typed to name the account
   * @param userId identifier of the user, or null if it is not known
   * @param userExists whether an account with this login exists
   * @param metadata further facts
   */
  default void trackPasswordReset(
      String login, @Nullable String userId, boolean userExists, Map<String, ?> metadata) {
    Arguments.named(login, "login");
    Map<String, Object> facts = Arguments.with(metadata, "usr.login", login);
    facts.put("usr.id", userId == null ? login : Arguments.named(userId, "userId"));
    facts.put("exists", userExists);
    trackEvent("users.password_reset", facts);
  }

  /**
   * Records that an account was deleted, as {@code users.delete}.
   *
   * @param userId identifier of the user
   * @param metadata further facts
   */
  default void trackAccountDelete(String userId, Map<String, ?> metadata) {
    Arguments.named(userId, "userId");
    trackEvent("users.delete", Arguments.with(metadata, "usr.id", userId));
  }

  /**
   * Records that a payment was refused, as {@code payment.failure}.
   *
   * @param metadata further facts; no card data
   */
  default void trackPaymentFailure(Map<String, ?> metadata) {
    trackEvent("payment.failure", metadata);
  }

  /**
   * Records that something worth watching was done, as {@link SensitiveActivity} does for a method.
   * Outside of a request the caller of the EJB at work is asked for the role, else the caller whom
   * Jakarta Security knows; timers have none.
   *
   * @param name name of the activity
   * @param requiredRole role the caller ought to have, or null if any caller may
   * @param metadata further facts
   * @throws BlockedException if {@code appsec.users.required-role} is {@code refuse} and the caller
   *     is not known to have the role
   */
  void trackSensitiveActivity(String name, @Nullable String requiredRole, Map<String, ?> metadata);

  /**
   * Asks without consequence whether a user is refused.
   *
   * @param userId identifier of the user
   * @return whether a rule or a block list refuses the user
   */
  boolean isBlocked(String userId);

  /**
   * Refuses the current request if the user is blocked: commits the answer and leaves the caller.
   *
   * @param userId identifier of the user
   * @throws BlockedException if the user is blocked
   */
  void blockIfMatch(String userId);

  /**
   * Answers the current request with the block page, for reasons of the application's own. The
   * caller is not left; whatever it writes afterwards is dropped.
   *
   * @param statusCode HTTP status from 200 to 599; any other becomes 403
   * @param contentType {@code html}, {@code json}, {@code none}, or {@code auto} as the client
   *     likes
   * @param headers further headers of the answer
   * @return whether the answer was committed; false outside of a request, and where something was
   *     committed before
   */
  boolean refuse(int statusCode, String contentType, Map<String, String> headers);
}
