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
 * Marks a method (or all business methods of a class) of a CDI bean or EJB as worth watching: each
 * call is recorded as {@code activity.sensitive} with the name and the role it asks for.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface SensitiveActivity {
  /**
   * Name of the activity, such as {@code coupon.use}.
   *
   * @return the name; empty means class and method name
   */
  @Nonbinding
  String name() default "";

  /**
   * Role the caller ought to have. It is reported, and compared with the caller's; where {@code
   * appsec.users.required-role} is {@code refuse}, a caller without it is refused.
   *
   * @return the role; empty means any caller may
   */
  @Nonbinding
  String requiredRole() default "";

  /**
   * Further facts, from the parameters; there is no result yet.
   *
   * @return entries of the form {@code key=expression}, see {@link TrackLogin}
   */
  @Nonbinding
  String[] metadata() default {};
}
