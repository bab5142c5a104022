// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Truncation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/...} body: fields, names of files, and the start of what the files hold. A
 * part with a file name is a file. Read leniently: bare line feeds, a missing end, folded headers,
 * names and file names given twice or in the forms of RFC 5987 and RFC 2047 (all of them are
 * given), parts behind the end, a boundary that the request forgot to name. Parts of parts are read
 * three levels deep. A field whose part names JSON or XML is read as such.
 *
 * @param fields values of the fields by name
 * @param fileNames names of files, as sent
 * @param fileContents starts of files, as text
 * @param truncation what {@link HttpLimits} kept out of it
 */
public record MultipartBody(
    Map<String, List<@Nullable Object>> fields,
    List<String> fileNames,
    List<String> fileContents,
    Truncation truncation) {

  /**
   * Parses.
   *
   * @param body the bytes
   * @param length how many of them count
   * @param type the request's media type, for its boundary and charset
   * @param limits how much is looked at
   * @return the parts
   */
  public static MultipartBody parse(byte[] body, int length, MediaType type, HttpLimits limits) {
    return new MultipartReader(type.charset(), limits).read(body, length, type.boundary());
  }
}
