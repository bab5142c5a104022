// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import io.github.appsecjakarta.waf.http.HttpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request as exclusions name them, and the addresses at which rules see them. A part
 * and what is decoded from it are excluded together.
 */
enum RequestPart {
  /** Parameters of the query. */
  QUERY(true, new Seen(HttpAddress.QUERY), new Seen(HttpAddress.DERIVED, "query")),
  /** The body, of whatever kind. */
  BODY(true, new Seen(HttpAddress.BODY), new Seen(HttpAddress.BODY_DERIVED, "body")),
  /** The path as a whole: its segments are also the values of path parameters. */
  PATH(
      false,
      new Seen(HttpAddress.PATH_SEGMENTS),
      new Seen(HttpAddress.PATH_PARAMS),
      new Seen(HttpAddress.DERIVED, "uri")),
  /** Cookies. */
  COOKIES(true, new Seen(HttpAddress.COOKIES), new Seen(HttpAddress.DERIVED, "cookies")),
  /** Headers but cookies. */
  HEADERS(true, new Seen(HttpAddress.HEADERS), new Seen(HttpAddress.DERIVED, "headers")),
  /** Path and query as received. */
  URI(false, new Seen(HttpAddress.URI_RAW)),
  /** Names of uploaded files. */
  FILENAMES(
      false, new Seen(HttpAddress.FILE_NAMES), new Seen(HttpAddress.BODY_DERIVED, "filenames")),
  /** Starts of uploaded files. */
  FILES(false, new Seen(HttpAddress.FILE_CONTENTS)),
  /** Arguments of GraphQL resolvers. */
  GRAPHQL(true, new Seen("graphql.server.all_resolvers"));

  /** An address, and the first key below it where it holds several parts. */
  record Seen(String address, @Nullable String group) {
    Seen(String address) {
      this(address, null);
    }
  }

  /** A place to hide. */
  record Place(String address, List<String> keyPath) {}

  private final boolean keyed;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Seen> seen;

  RequestPart(boolean keyed, Seen... seen) {
    this.keyed = keyed;
    this.seen = List.of(seen);
  }

  /** The name in exclusions. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether keys can follow. */
  boolean isKeyed() {
    return keyed;
  }

  static @Nullable RequestPart named(String word) {
    for (RequestPart part : values()) {
      if (part.word().equals(word)) {
        return part;
      }
    }
    return null;
  }

  /** The part that an address and the first key below it belong to. */
  static @Nullable RequestPart at(String address, @Nullable Object firstKey) {
    if (address.equals(HttpAddress.BODY_RAW)) {
      return BODY;
    }
    for (RequestPart part : values()) {
      for (Seen one : part.seen) {
        if (one.address.equals(address) && (one.group == null || one.group.equals(firstKey))) {
          return part;
        }
      }
    }
    return null;
  }

  /** Whether the first key below an address only says which part it is. */
  static boolean isGrouped(String address) {
    return address.equals(HttpAddress.DERIVED) || address.equals(HttpAddress.BODY_DERIVED);
  }

  List<Place> places(List<String> keys) {
    List<Place> places = new ArrayList<>();
    for (Seen one : seen) {
      List<String> path = new ArrayList<>();
      if (one.group != null) {
        path.add(one.group);
      }
      path.addAll(keys);
      places.add(new Place(one.address, path));
    }
    if (this == BODY && keys.isEmpty()) {
      places.add(new Place(HttpAddress.BODY_RAW, List.of()));
    }
    return places;
  }
}
