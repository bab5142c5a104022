/**
 * Orders that are those of libddwaf 2.0.1, so that among equal things the same one comes first: of
 * its hash tables and of its sort. They depend on nothing but the ids and their order.
 */
@NullMarked
package io.github.appsecjakarta.waf.internal.order;

import org.jspecify.annotations.NullMarked;
