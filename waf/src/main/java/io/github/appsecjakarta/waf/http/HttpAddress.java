// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/** Names of the addresses under which rules find the parts of a request. */
public final class HttpAddress {
  /** Request method; text. */
  public static final String METHOD = "server.request.method";

  /** Path and query as received; text. */
  public static final String URI_RAW = "server.request.uri.raw";

  /** Decoded segments of the path; list of text. An addition of this engine. */
  public static final String PATH_SEGMENTS = "server.request.uri.segments";

  /**
   * Path as applications map it; text, see {@link RoutePath}. Missing where that is not clear. An
   * addition of this engine.
   */
  public static final String ROUTE = "server.request.route";

  /** Scheme of the request; text. */
  public static final String SCHEME = "server.request.scheme";

  /** Query parameters; values by name. */
  public static final String QUERY = "server.request.query";

  /** Path parameters; value by name. */
  public static final String PATH_PARAMS = "server.request.path_params";

  /** Headers but cookies; values by lower-case name. */
  public static final String HEADERS = "server.request.headers.no_cookies";

  /** Cookies; values by name. */
  public static final String COOKIES = "server.request.cookies";

  /** The body as values. */
  public static final String BODY = "server.request.body";

  /** The body as text. */
  public static final String BODY_RAW = "server.request.body.raw";

  /** Names of uploaded files; list of text. */
  public static final String FILE_NAMES = "server.request.body.filenames";

  /** Starts of uploaded files; list of text. */
  public static final String FILE_CONTENTS = "server.request.body.files_content";

  /**
   * What values of all but the body turn into when decoded once more; by part, then by origin. An
   * addition of this engine, see {@link DerivedValues}.
   */
  public static final String DERIVED = "server.request.derived";

  /** The same of the body, its own address because it comes later. */
  public static final String BODY_DERIVED = "server.request.body.derived";

  /** Arguments in GraphQL documents of the body; by field, list of arguments by name. */
  public static final String GRAPHQL = "graphql.server.all_resolvers";

  /** Address of the client; text. */
  public static final String CLIENT_IP = "http.client_ip";

  private HttpAddress() {}
}
