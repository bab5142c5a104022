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
 * Records each successful call of a method as {@code users.signup}. Values are bound as for {@link
 * TrackLogin}, which explains expressions and conditions.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface TrackSignup {
  /**
   * Identifier of the new user.
   *
   * @return an expression; empty means the parameter with {@link UserId}, else the login
   */
  @Nonbinding
  String userId() default "";

  /**
   * What the new user will type to log in.
   *
   * @return an expression; empty means the parameter with {@link Login}, or unknown
   */
  @Nonbinding
  String login() default "";

  /**
   * When a call that returns is a success.
   *
   * @return a condition; empty means {@code result} for methods that return something
   */
  @Nonbinding
  String success() default "";

  /**
   * Further facts.
   *
   * @return entries of the form {@code key=expression}
   */
  @Nonbinding
  String[] metadata() default {};
}
