// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has no rule judge the requests of a Jakarta REST method (or of all methods of a resource class),
 * as the mode {@code off} of a route does: for a method whose purpose is to take what looks like an
 * attack. Users, logins and events still work. Block lists do not act there.
 *
 * <p>The method is told from the URL before the application runs, from {@code @ApplicationPath} and
 * {@code @Path}. Where that is not possible (sub-resource locators, templates of a part of a
 * segment or with a regular expression, a mapping in {@code web.xml}), its requests stay judged and
 * a warning at the start says so. A route of the settings beats it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface AppSecExclude {
  /**
   * Why it is needed, for those who read the code or the log.
   *
   * @return a few words
   */
  String reason();
}
