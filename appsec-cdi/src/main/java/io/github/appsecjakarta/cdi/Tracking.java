// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.BlockedException;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the interceptors of our annotations share: an error of ours never reaches the application,
 * and what the application returns or throws passes through untouched. Only a refusal is thrown.
 */
abstract class Tracking<A extends Annotation> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Class<A> annotation;

  Tracking(Class<A> annotation) {
    this.annotation = annotation;
  }

  /** Before the method; may refuse the call. */
  void called(TrackedContext context, Tracked tracked, Call call) {}

  /** After the method returned. */
  void returned(TrackedContext context, Tracked tracked, Call call) {}

  /** After the method threw. */
  void threw(TrackedContext context, Tracked tracked, Call call) {}

  private interface Telling {
    void tell();
  }

  /**
   * Goes around a method. Each interceptor has a method of its own that the container finds: Payara
   * calls one that an interceptor of an EJB inherits twice.
   */
  @Nullable Object around(InvocationContext invocation) throws Exception {
    TrackedContext context = TrackedContext.ofThisThread();
    Tracked tracked = context == null ? null : tracked(context, invocation);
    if (context == null || tracked == null) {
      return invocation.proceed();
    }
    Call call = new Call(invocation.getMethod(), arguments(invocation), null);
    tell(context, () -> called(context, tracked, call));
    Object result;
    try {
      result = invocation.proceed();
    } catch (BlockedException refused) {
      throw refused;
    } catch (Exception e) {
      tell(context, () -> threw(context, tracked, call));
      throw e;
    }
    tell(context, () -> returned(context, tracked, call.returned(result)));
    return result;
  }

  private @Nullable Tracked tracked(TrackedContext context, InvocationContext invocation) {
    try {
      return Tracked.of(invocation, annotation);
    } catch (RuntimeException | LinkageError e) {
      context.failed("reading an annotation", e);
      return null;
    }
  }

  private static List<@Nullable Object> arguments(InvocationContext invocation) {
    @Nullable Object @Nullable [] arguments = invocation.getParameters();
    List<@Nullable Object> copy = new ArrayList<>();
    if (arguments != null) {
      Collections.addAll(copy, arguments);
    }
    return copy;
  }

  private static void tell(TrackedContext context, Telling telling) {
    try {
      telling.tell();
    } catch (BlockedException refused) {
      throw refused;
    } catch (RuntimeException | LinkageError e) {
      context.failed("recording a call", e);
    }
  }
}
