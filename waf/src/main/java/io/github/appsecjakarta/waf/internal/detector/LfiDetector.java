// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Local file inclusion: the path to open ends with a text of the request, and that text either is
 * the whole absolute path or climbs out of its folder. What the path means depends on the operating
 * system this runs on.
 */
final class LfiDetector implements Detector {
  static final int VERSION = 2;

  private final boolean windows;

  LfiDetector() {
    this(File.separatorChar == '\\');
  }

  LfiDetector(boolean windows) {
    this.windows = windows;
  }

  @Override
  public List<String> argumentNames() {
    return List.of("resource", "params");
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public @Nullable Finding detect(DetectorInput input) {
    if (!(input.resource().value() instanceof String path)) {
      return null;
    }
    return Scan.first(input, candidate -> reaches(path, candidate), () -> path);
  }

  private boolean reaches(String path, String candidate) {
    return Scan.hasBytes(candidate, windows ? 2 : 5)
        && (windows || candidate.indexOf('/') >= 0)
        && path.endsWith(candidate)
        && (isWholeAbsolute(path, candidate) || climbs(candidate));
  }

  private boolean isWholeAbsolute(String path, String candidate) {
    return path.length() == candidate.length() && isAbsolute(path);
  }

  private boolean isAbsolute(String path) {
    if (isSeparator(path.charAt(0))) {
      return true;
    }
    char drive = path.charAt(0);
    return windows
        && path.length() > 2
        && ((drive >= 'a' && drive <= 'z') || (drive >= 'A' && drive <= 'Z'))
        && path.charAt(1) == ':'
        && isSeparator(path.charAt(2));
  }

  /** Whether one of at least two parts is {@code ..}, wherever it stands. */
  private boolean climbs(String candidate) {
    int parts = 0;
    boolean up = false;
    int start = 0;
    for (int at = 0; at <= candidate.length(); at++) {
      if (at < candidate.length() && !isSeparator(candidate.charAt(at))) {
        continue;
      }
      if (at > start) {
        parts++;
        up |= at - start == 2 && candidate.startsWith("..", start);
      }
      if (up && parts > 1) {
        return true;
      }
      start = at + 1;
    }
    return false;
  }

  private boolean isSeparator(char c) {
    return c == '/' || (windows && c == '\\');
  }
}
