// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways an application gets at a body that is replayed, with the servers' rules between them:
 * stream or reader but not both; whoever reads first has it, parameters included.
 */
final class BodyAccess {
  private final RequestBody body;
  private @Nullable BufferedReader reader;
  private boolean streamTaken;
  private @Nullable Map<String, List<String>> form;
  private boolean fieldsJudged;
  private boolean partsJudged;

  BodyAccess(RequestBody body) {
    this.body = body;
  }

  ServletInputStream stream() throws IOException {
    if (reader != null) {
      throw new IllegalStateException("getReader() has been called for this request");
    }
    streamTaken = true;
    return body.stream();
  }

  BufferedReader reader(@Nullable String encoding) throws IOException {
    if (streamTaken) {
      throw new IllegalStateException("getInputStream() has been called for this request");
    }
    if (reader == null) {
      Charset charset = StandardCharsets.ISO_8859_1;
      if (encoding != null) {
        try {
          charset = Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          throw new UnsupportedEncodingException(encoding);
        }
      }
      reader = new BufferedReader(new InputStreamReader(body.stream(), charset));
    }
    return reader;
  }

  /** Fields of a form; read at the first call, in the encoding that holds then. */
  Map<String, List<String>> form(HttpServletRequest request) {
    Map<String, List<String>> fields = form;
    if (fields == null) {
      fields = streamTaken || reader != null ? Map.of() : readForm(request);
      form = fields;
    }
    return fields;
  }

  /**
   * Whether the server may be asked for parameters. What of the body was not read yet is none of
   * its business, but Payara reads it all the same.
   */
  boolean serverMayParse() {
    return body.isReadToTheEnd();
  }

  /** The parameters of the query and the fields of the form. */
  static Map<String, String[]> merged(Map<String, String[]> query, Map<String, List<String>> form) {
    Map<String, String[]> all = new LinkedHashMap<>(query);
    form.forEach((name, values) -> all.put(name, joined(all.get(name), values)));
    return Collections.unmodifiableMap(all);
  }

  static String[] joined(String @Nullable [] first, List<String> second) {
    List<String> all = new ArrayList<>(first == null ? List.of() : List.of(first));
    all.addAll(second);
    return all.toArray(new String[0]);
  }

  /** What the server found in a multipart body when it was asked for parameters. */
  void judgeFields(HttpServletRequest request, Map<String, String[]> parameters) {
    if (!fieldsJudged) {
      fieldsJudged = true;
      body.judgeParsed(body.inputs().fields(request, parameters));
    }
  }

  /** What the server found in a multipart body when it was asked for parts. */
  void judgeParts(Collection<Part> parts) throws IOException {
    if (!partsJudged) {
      partsJudged = true;
      body.judgeParsed(body.inputs().parts(parts));
    }
  }

  private Map<String, List<String>> readForm(HttpServletRequest request) {
    FormDialect dialect = FormDialect.of(request.getServletContext());
    try {
      return FormParameters.read(body.stream(), charset(request, dialect), dialect);
    } catch (MalformedFormException e) {
      throw e.asServer(request);
    } catch (IOException e) {
      // as servers do when the client goes away: there are no parameters
      return Map.of();
    }
  }

  private static @Nullable Charset charset(HttpServletRequest request, FormDialect dialect) {
    String encoding = request.getCharacterEncoding();
    if (encoding == null) {
      encoding = request.getServletContext().getRequestCharacterEncoding();
    }
    try {
      return encoding == null ? FormParameters.otherwise() : Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return dialect.knownCharsets() ? null : FormParameters.otherwise();
    }
  }
}
