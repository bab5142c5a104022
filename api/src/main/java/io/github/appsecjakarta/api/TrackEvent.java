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
 * Records each call of a method as a business event. Values are bound as for {@link TrackLogin},
 * which explains expressions and conditions.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface TrackEvent {
  /**
   * Name of the event, such as {@code orders.cancelled}.
   *
   * @return the name; empty means class and method name
   */
  @Nonbinding
  String value() default "";

  /**
   * When a call that returns is a success.
   *
   * @return a condition; empty means every call that returns
   */
  @Nonbinding
  String success() default "";

  /**
   * Name under which a call is recorded that throws or does not succeed.
   *
   * @return the name; empty means that such calls are not recorded
   */
  @Nonbinding
  String failure() default "";

  /**
   * Further facts.
   *
   * @return entries of the form {@code key=expression}
   */
  @Nonbinding
  String[] metadata() default {};
}
