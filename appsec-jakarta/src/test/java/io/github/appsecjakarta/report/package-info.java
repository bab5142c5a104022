@NullMarked
package io.github.appsecjakarta.report;

import org.jspecify.annotations.NullMarked;
