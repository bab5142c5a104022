// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import io.github.appsecjakarta.api.AppSec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands for {@code datadog.appsec.api.blocking.Blocking}. */
public final class Blocking {
  private Blocking() {}

  /**
   * Begins to ask for a user.
   *
   * @param userId identifier of the user
   * @return what can be asked and done
   */
  public static UserBlockingSpec forUser(String userId) {
    return new UserBlockingSpec(Calls.named(userId, "userId"));
  }

  /**
   * Answers the request with the block page. Unlike the original this overload heeds the type.
   *
   * @param statusCode HTTP status
   * @param contentType kind of page
   * @return whether the answer was committed
   */
  public static boolean tryCommitBlockingResponse(int statusCode, BlockingContentType contentType) {
    return tryCommitBlockingResponse(statusCode, contentType, Map.of());
  }

  /**
   * Answers the request with the block page.
   *
   * @param statusCode HTTP status
   * @param contentType kind of page
   * @param extraHeaders further headers of the answer
   * @return whether the answer was committed
   */
  public static boolean tryCommitBlockingResponse(
      int statusCode, BlockingContentType contentType, Map<String, String> extraHeaders) {
    return AppSec.context().refuse(statusCode, contentType.text(), extraHeaders);
  }

  /**
   * A user to ask for.
   *
   * @param userId identifier of the user
   */
  public record UserBlockingSpec(String userId) {
    /**
     * Asks without consequence.
     *
     * @return how the user would be refused, or null
     */
    public @Nullable BlockingDetails shouldBlock() {
      return AppSec.context().isBlocked(userId) ? BlockingDetails.DEFAULT : null;
    }

    /**
     * Refuses the request if the user is blocked.
     *
     * @throws io.github.appsecjakarta.api.BlockedException if so
     */
    public void blockIfMatch() {
      AppSec.context().blockIfMatch(userId);
    }
  }
}
