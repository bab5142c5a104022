@NullMarked
package io.github.appsecjakarta.activity;

import org.jspecify.annotations.NullMarked;
