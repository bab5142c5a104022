// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link StoreInterceptor}. Added by {@link AppSecExtension}; not for applications. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ObservedStore {

  /** The annotation as an object. */
  final class Literal extends AnnotationLiteral<ObservedStore> implements ObservedStore {
    private static final long serialVersionUID = 1L;

    /** The only one needed. */
    static final Literal INSTANCE = new Literal();

    private Literal() {}
  }
}
