// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a detector looks at. The caller has made sure that all of it is there.
 *
 * @param resource what the application is about to use
 * @param params what the request brought: at least one, in the order of the rule
 * @param dbType kind of database, for the detector that asks for it
 * @param excluded whether a part of {@code params} must not be looked at; a part is never null
 * @param expired whether the time is up; asked often, so it must be cheap
 */
public record DetectorInput(
    Argument resource,
    List<Argument> params,
    @Nullable Argument dbType,
    Predicate<Object> excluded,
    BooleanSupplier expired) {}
