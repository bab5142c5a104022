/** Stand-ins that tests of several packages share. */
@NullMarked
package io.github.appsecjakarta.testing;

import org.jspecify.annotations.NullMarked;
