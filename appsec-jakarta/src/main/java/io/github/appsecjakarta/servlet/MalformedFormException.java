// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;

/**
 * A form that the server would refuse to make parameters of. The application gets what it would get
 * without AppSec: Tomcat's own exception, for which it answers 400 where nobody catches it.
 */
final class MalformedFormException extends IllegalStateException {
  private static final long serialVersionUID = 1;
  private static final String TOMCATS = "org.apache.tomcat.util.http.InvalidParameterException";

  MalformedFormException(String problem) {
    super("the form has " + problem);
  }

  /** The server's exception for the same; this one where there is none. */
  IllegalStateException asServer(ServletRequest request) {
    ServletRequest original = request;
    while (original instanceof ServletRequestWrapper wrapper) {
      original = wrapper.getRequest();
    }
    try {
      Class<?> type = Class.forName(TOMCATS, true, original.getClass().getClassLoader());
      return (IllegalStateException) type.getConstructor(String.class).newInstance(getMessage());
    } catch (ReflectiveOperationException | ClassCastException | LinkageError unknown) {
      return this;
    }
  }
}
