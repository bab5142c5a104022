// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An XML body as values. An element is {@link Pairs} under its name, in its parent: {@code @name}
 * holds an attribute, {@code #text} its own text with CDATA joined in, {@code #comment}, {@code
 * #instruction} and {@code #doctype} what they say; the last is the whole declaration as written.
 *
 * <p>Reads text only: no entity but the five predefined ones and numbers is replaced, nothing is
 * fetched, no DTD is processed, so there is nothing to expand. What is not well-formed is read on
 * as far as possible, and the value is then a list of that and of the whole text.
 */
public final class XmlBody {
  private static final Charset EBCDIC = TextDecoder.charset("IBM037");
  private static final int DECLARATION_LENGTH = 200;

  private XmlBody() {}

  /**
   * Parses.
   *
   * @param body the bytes
   * @param length how many of them count
   * @param charset charset the request names; it wins over the one the text declares; or null
   * @param limits how much is looked at
   * @return the value
   */
  public static Parsed<@Nullable Object> parse(
      byte[] body, int length, @Nullable String charset, HttpLimits limits) {
    String named = charset == null ? declared(body, length) : charset;
    return parse(TextEncoding.decode(body, length, named), limits);
  }

  static Parsed<@Nullable Object> parse(String text, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    ValueTree tree = new ValueTree(cuts);
    tree.open(new Pairs());
    boolean wellFormed = new XmlReader(text, tree).read();
    @Nullable Object read = tree.root();
    boolean keepText = read == null || !wellFormed;
    @Nullable Object value = keepText ? both(read, cuts.text(text)) : read;
    return new Parsed<@Nullable Object>(value, cuts.truncation());
  }

  private static Object both(@Nullable Object read, String text) {
    return read == null ? text : List.of(read, text);
  }

  /** The {@code encoding} of an XML declaration at the start, in ASCII or EBCDIC. */
  private static @Nullable String declared(byte[] body, int length) {
    boolean ebcdic = length > 3 && body[0] == 0x4C && body[1] == 0x6F && body[2] == (byte) 0xA7;
    int end = Math.min(length, DECLARATION_LENGTH);
    Charset probe = ebcdic ? EBCDIC : java.nio.charset.StandardCharsets.ISO_8859_1;
    String start = new String(body, 0, end, probe).toLowerCase(Locale.ROOT);
    int close = start.indexOf("?>");
    int key = start.indexOf("encoding");
    if (close < 0 || key < 0 || key > close) {
      return ebcdic ? EBCDIC.name() : null;
    }
    int open = key + "encoding".length();
    while (open < close && start.charAt(open) != '"' && start.charAt(open) != '\'') {
      open++;
    }
    int quote = start.indexOf(start.charAt(open), open + 1);
    return quote < 0 || quote > close ? null : start.substring(open + 1, quote);
  }
}
