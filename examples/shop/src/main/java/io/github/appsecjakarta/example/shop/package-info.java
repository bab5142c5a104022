// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** A shop with products, a login, coupons and an account: an ordinary application. */
@NullMarked
package io.github.appsecjakarta.example.shop;

import org.jspecify.annotations.NullMarked;
