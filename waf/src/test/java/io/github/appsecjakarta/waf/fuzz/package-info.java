/**
 * Fuzz tests. A target takes any bytes and fails where something does not hold; Jazzer drives it
 * (profile {@code fuzz}), and every build runs it on the files under {@code fuzz} in the test
 * resources, where a crasher that was found belongs.
 */
@NullMarked
package io.github.appsecjakarta.waf.fuzz;

import org.jspecify.annotations.NullMarked;
