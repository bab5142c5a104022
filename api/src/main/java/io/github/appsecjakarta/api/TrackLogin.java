// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records each call of a method as a login: {@code users.login.success} when it succeeds, {@code
 * users.login.failure} when it throws or its result says no. Values are bound by {@link Login},
 * {@link UserId} and {@link EventAttribute} on parameters, or by expressions.
 *
 * <p>An expression is a parameter ({@code p0} is the first; its name works where classes are
 * compiled with {@code -parameters}) or {@code result}, and properties after dots: {@code
 * result.account.id}. A property is a public method of that name, a getter, or a key of a map. A
 * wrong expression stops the deployment; a property that is missing when the method is called
 * counts as null.
 *
 * <p>A condition is an expression, perhaps after {@code !}, or compared by {@code ==} or {@code !=}
 * with a {@code 'text'}, a number, {@code true}, {@code false} or {@code null}. Alone it holds
 * unless the value is null, false, or an empty {@code Optional}.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface TrackLogin {
  /**
   * What was typed to log in.
   *
   * @return an expression; empty means the parameter with {@link Login}, else the user's identifier
   */
  @Nonbinding
  String login() default "";

  /**
   * Identifier of the user.
   *
   * @return an expression; empty means the parameter with {@link UserId}, or unknown
   */
  @Nonbinding
  String userId() default "";

  /**
   * When a call that returns is a success.
   *
   * @return a condition; empty means {@code result} for methods that return something
   */
  @Nonbinding
  String success() default "";

  /**
   * Whether an account with this login exists, for failures that return.
   *
   * @return a condition; empty means unknown
   */
  @Nonbinding
  String userExists() default "";

  /**
   * Further facts.
   *
   * @return entries of the form {@code key=expression}
   */
  @Nonbinding
  String[] metadata() default {};
}
