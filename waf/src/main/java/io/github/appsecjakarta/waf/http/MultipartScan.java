// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Truncation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows a multipart body while it flows by, so that each part can be judged before an application
 * gets the whole of it. Fields are kept until their end, files until their judged start, and a part
 * that is a field to some as fields are; what comes before the first part is judged as well,
 * because an application may see another boundary there. Keeps at most as many bytes as it is told;
 * what is beyond flows by unjudged, and counts as cut. For one body and one thread; time is linear.
 */
public final class MultipartScan {
  private final byte[] delimiter;
  private final MultipartReader reader;
  private final HttpLimits limits;
  private byte[] kept = new byte[256];
  private int length;
  private int budget;
  private State state = State.PREAMBLE;
  private int lineStart;
  private int lineLength;
  private boolean lineMatches = true;
  private int contentStart = -1;
  private boolean file;
  private int files;

  private enum State {
    /** Before the first delimiter. */
    PREAMBLE,
    /** In a part that is kept. */
    PART,
    /** In a part of which enough was kept. */
    SKIPPED,
    /** In the line of a delimiter. */
    DELIMITER
  }

  /**
   * Starts.
   *
   * @param type the request's media type; has a boundary
   * @param limits how much is looked at
   * @param maxBytes most bytes to keep of all fields and headers together; the judged starts of
   *     files come to it, as the limits say
   */
  public MultipartScan(MediaType type, HttpLimits limits, int maxBytes) {
    this.delimiter = MultipartReader.delimiter(String.valueOf(type.boundary()));
    this.reader = new MultipartReader(type.charset(), limits);
    this.limits = limits;
    this.budget = maxBytes;
  }

  /**
   * Takes note of the next bytes.
   *
   * @param bytes holds them
   * @param from the first
   * @param to behind the last
   */
  public void feed(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      next(bytes[i]);
    }
  }

  /** The body ends here. */
  public void end() {
    if (lineMatches && lineLength == delimiter.length) {
      length = lineStart;
      close(MultipartReader.withoutLineEnd(kept, 0, length));
    }
    close(length);
    state = State.SKIPPED;
  }

  /**
   * Whether bytes were fed that are still to be judged.
   *
   * @return true in the middle of a field
   */
  public boolean isHolding() {
    return length > 0;
  }

  /**
   * What was completed since the last call.
   *
   * @return values by address, empty if there is nothing, and what was left out so far
   */
  public Parsed<Map<String, Object>> take() {
    MultipartBody parts = reader.take();
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, HttpAddress.BODY, parts.fields(), parts.fields().isEmpty());
    put(values, HttpAddress.FILE_NAMES, parts.fileNames(), parts.fileNames().isEmpty());
    put(values, HttpAddress.FILE_CONTENTS, parts.fileContents(), parts.fileContents().isEmpty());
    Truncation derived = values.isEmpty() ? Truncation.NONE : BodyValues.derive(values, limits);
    return new Parsed<>(values, parts.truncation().and(derived));
  }

  private static void put(
      Map<String, Object> values, String address, @Nullable Object value, boolean empty) {
    if (value != null && !empty) {
      values.put(address, value);
    }
  }

  private void next(byte value) {
    if (state == State.DELIMITER) {
      if (value == '\n') {
        open();
      }
      return;
    }
    if (lineMatches && lineLength == delimiter.length && MultipartReader.endsDelimiter(value)) {
      length = Math.min(lineStart, length);
      close(MultipartReader.withoutLineEnd(kept, 0, length));
      state = State.DELIMITER;
      if (value == '\n') {
        open();
      }
      return;
    }
    lineMatches &= lineLength < delimiter.length && value == delimiter[lineLength];
    if (state == State.SKIPPED && !lineMatches && value != '\r' && value != '\n') {
      leftOut();
    }
    lineLength++;
    keep(value);
    if (value == '\n') {
      endLine();
    }
  }

  /** What a file beyond the most holds is counted with the file. */
  private void leftOut() {
    if (!file || files <= limits.maxFiles()) {
      reader.leftOut();
    }
  }

  private void endLine() {
    boolean blank = length - lineStart <= 2 && isBlank(lineStart);
    startLine();
    if (state == State.PART && contentStart < 0 && blank) {
      contentStart = length;
      PartHeaders headers = PartHeaders.read(kept, 0, length);
      file = !headers.isField() && !headers.type().isMultipart();
      if (file && files++ >= limits.maxFiles()) {
        reader.fileLeftOut();
        close(length);
        state = State.SKIPPED;
      }
    }
  }

  private boolean isBlank(int from) {
    for (int i = from; i < length; i++) {
      if (kept[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  private void keep(byte value) {
    if (state == State.SKIPPED) {
      return;
    }
    if (length == kept.length) {
      kept = Arrays.copyOf(kept, 2 * length);
    }
    kept[length++] = value;
    budget -= file ? 0 : 1;
    boolean enough = file && length - contentStart >= limits.maxFileBytes();
    if (budget <= 0 || enough) {
      close(length);
      state = State.SKIPPED;
    }
  }

  private void open() {
    state = budget > 0 ? State.PART : State.SKIPPED;
    contentStart = -1;
    file = false;
    startLine();
  }

  private void startLine() {
    lineStart = length;
    lineLength = 0;
    lineMatches = true;
  }

  /** Hands over what was kept, which is a part or something like it. */
  private void close(int end) {
    if (state == State.PART && end > 0) {
      reader.part(kept, 0, end, 0);
    } else if (state == State.PREAMBLE && !isBlank(0)) {
      reader.parts(kept, 0, length, null, 0);
    }
    length = 0;
    lineStart = 0;
  }
}
