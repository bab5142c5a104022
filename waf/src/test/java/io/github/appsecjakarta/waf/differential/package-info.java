/** Random rule files and requests, judged here and by the native engine. */
@NullMarked
package io.github.appsecjakarta.waf.differential;

import org.jspecify.annotations.NullMarked;
