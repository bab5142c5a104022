@NullMarked
package io.github.appsecjakarta.login;

import org.jspecify.annotations.NullMarked;
