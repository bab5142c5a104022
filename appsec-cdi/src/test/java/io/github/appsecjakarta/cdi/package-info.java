@NullMarked
package io.github.appsecjakarta.cdi;

import org.jspecify.annotations.NullMarked;
