// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Requests in which names and values are written in every way that servers and parsers disagree
 * about. The same seed makes the same requests.
 */
final class GivenRequests {

  private static final String[] ENCODED = {
    "x",
    "1",
    "a+b",
    "%20",
    "%2B",
    "%C3%A9",
    "%E9",
    "%u0041",
    "%c0%af",
    "%ZZ",
    "%",
    "%4",
    "%26",
    "%3D",
    ";",
    "%3B",
    "=",
    "%5B0%5D",
    ".",
    "%252e",
    "'or'",
    "%F0%9F%98%80",
    "%ED%A0%80",
    "%2F",
    "%0A"
  };
  private static final String[] PATH = {
    "x", "1", "a+b", "%20", "%C3%A9", "x", "y", "z", "-", "_", ";p=1", ";p=%41", ";q", ".", "%3B",
    "~", "'", ";;"
  };
  private static final String[] JSON = {
    "x",
    "1",
    "\\u0041",
    "\u00E9",
    "\\\"",
    "\\\\",
    "\\/",
    "\\ud83d\\ude00",
    "\\u0000",
    "\\t",
    "'",
    "\u4E2D",
    "%41",
    "&#65;"
  };
  private static final String[] XML = {
    "x",
    "&#x41;",
    "&#65;",
    "&lt;",
    "&amp;",
    "<![CDATA[<y>]]>",
    "\u00E9",
    "'",
    "<!-- c -->",
    "\u4E2D"
  };
  private static final String[] HEADER = {
    "x", "1", "a b", "\"q\"", ",", ";", "=", "\u00E9", "\u00C3\u00A9", "%41", "\t", "?"
  };
  private static final String[] COOKIE = {
    "x", "1", "\"q\"", "\"q;r\"", "a b", "%41", "=", "\"\\\"\"", "$x", ",", "&"
  };
  private static final String[] PART = {
    "x", "1", "\u00C3\u00A9", "\u00E9", "%41", "\r\n", "\n", "--b", "\"", "&#65;", "\r\n--bb\r\n"
  };
  private static final String[] CHARSETS = {
    "",
    "; charset=utf-8",
    "; charset=\"UTF-8\"",
    "; charset=iso-8859-1",
    ";charset=windows-1252",
    "; charset=nonsense",
    "; charset=utf-8; charset=iso-8859-1"
  };
  private static final String[] UNICODE = {
    "UTF-8", "UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"
  };

  private final Random random;
  private final String context;

  GivenRequests(long seed, String context) {
    this.random = new Random(seed);
    this.context = context;
  }

  byte[] next() {
    return switch (random.nextInt(10)) {
      case 0 -> request("GET", "servlet/").bytes();
      case 1 -> request("GET", "rest/").bytes();
      case 2, 3 -> form("servlet/");
      case 4 -> form("rest/");
      case 5 -> json();
      case 6 -> xml();
      case 7 -> parts("servlet/");
      case 8 -> parts("rest/");
      default -> text();
    };
  }

  private RawRequest request(String method, String place) {
    String target = "/" + context + "/" + place + "p" + some(PATH) + "/" + some(PATH);
    if (random.nextBoolean()) {
      target += "?" + fields();
    }
    RawRequest request = new RawRequest(method, target);
    for (int i = random.nextInt(3); i > 0; i--) {
      String folded = random.nextInt(20) == 0 ? "\r\n folded" : "";
      request.header(pick("X-A", "x-a", "X-B", "Referer", "User-Agent"), some(HEADER) + folded);
    }
    for (int i = random.nextInt(3); i > 1; i--) {
      request.header("Cookie", cookies());
    }
    return request;
  }

  private String fields() {
    StringBuilder fields = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      fields.append(pick("a", "a", "b", some(ENCODED), ""));
      fields.append(pick("=", "=", "=", "", "==")).append(some(ENCODED));
      fields.append(i == 0 ? "" : pick("&", "&", "&", "&&", ";"));
    }
    return fields.toString();
  }

  private String cookies() {
    StringBuilder cookies = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      cookies.append(pick("a", "a", "b", "$Version", "c d")).append(pick("=", "=", " = ", ""));
      cookies.append(some(COOKIE)).append(i == 0 ? "" : pick("; ", ";", "; ", ", "));
    }
    return cookies.toString();
  }

  private byte[] form(String place) {
    String type = "application/x-www-form-urlencoded" + pick(CHARSETS);
    return withBody(request("POST", place), type, fields().getBytes(ISO_8859_1));
  }

  private byte[] json() {
    StringBuilder text = new StringBuilder("{");
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append('"').append(pick("a", "a", "b", some(JSON))).append("\":");
      text.append(
          switch (random.nextInt(6)) {
            case 0 -> "[1,\"" + some(JSON) + "\",null]";
            case 1 -> "{\"" + some(JSON) + "\":\"" + some(JSON) + "\"}";
            case 2 -> pick("1", "-5", "true", "null", "12345678901234567890");
            default -> '"' + some(JSON) + '"';
          });
      text.append(i == 0 ? "}" : pick(",", " ,\n"));
    }
    return withBody(request("POST", "rest/"), "application/json", unicode(text.toString()));
  }

  private byte[] xml() {
    StringBuilder text = new StringBuilder();
    text.append(pick("", "", "<?xml version=\"1.0\"?>", "<!-- c -->"));
    String attribute = some(XML).replace("<", "").replace("'", "&apos;");
    text.append("<given a='").append(attribute).append("'>");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append("<b>").append(some(XML)).append("</b>");
    }
    byte[] body = unicode(text.append("</given>").toString());
    return withBody(request("POST", "rest/"), "application/xml", body);
  }

  private byte[] text() {
    byte[] body = some(JSON).getBytes(UTF_8);
    return withBody(request("POST", "servlet/"), "text/plain" + pick(CHARSETS), body);
  }

  private byte[] parts(String place) {
    String end = pick("\r\n", "\r\n", "\r\n", "\n");
    StringBuilder text = new StringBuilder(pick("", "", "", "preamble" + end));
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append("--b").append(pick("", "", "", " ")).append(end).append("Content-Disposition: ");
      text.append("form-data;").append(pick(" ", "", end + " ")).append(name());
      text.append(pick("", "", fileName())).append(end);
      text.append(pick("", "Content-Type: text/plain" + pick(CHARSETS) + end));
      text.append(pick("", "", "X-Part: y" + end)).append(end).append(some(PART)).append(end);
    }
    text.append(pick("--b--", "--b--" + end, "--b--" + end + "epilogue", "--b" + end, ""));
    String type =
        "multipart/form-data; boundary="
            + pick("b", "b", "b", "\"b\"", "b; charset=utf-8", "b; boundary=bb", "bb; boundary=b");
    byte[] body = text.toString().getBytes(ISO_8859_1);
    return request("POST", place).body(type, body, random.nextInt(4) == 0).bytes();
  }

  private String name() {
    return pick(
        "name=\"a\"",
        "name=\"a\"",
        "name=b",
        "name=\"" + some("x", "\u00C3\u00A9", "\\\"", "%22", ";", "'") + "\"",
        "name=\"a\"; name=\"c\"",
        "name*=UTF-8''%41",
        "NAME=\"d\"");
  }

  private String fileName() {
    return pick(
        "; filename=\"f.txt\"",
        "; filename=\"" + some("x", "\u00C3\u00A9", "..\\", "../", "\\\"", ";", "%2e") + "\"",
        "; filename=\"f\"; filename*=UTF-8''%67%C3%A9",
        "; filename*=UTF-8''%67+x",
        "; filename=\"=?UTF-8?B?YS9i?=\"",
        "; filename=f; filename=g",
        "; filename=\"\"");
  }

  /** JSON and XML may come in any charset of Unicode, with and without a mark. */
  private byte[] unicode(String text) {
    Charset charset = Charset.forName(pick(UNICODE));
    String marked = random.nextInt(3) == 0 ? '\uFEFF' + text : text;
    return marked.getBytes(charset);
  }

  private byte[] withBody(RawRequest request, String type, byte[] body) {
    String coding = pick("", "", "", "", "", "gzip", "deflate", "identity");
    byte[] sent = body;
    if (!coding.isEmpty()) {
      request.header("Content-Encoding", coding);
      sent = random.nextBoolean() ? coded(coding, body) : body;
    }
    return request.body(type, sent, random.nextInt(4) == 0).bytes();
  }

  private static byte[] coded(String coding, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (coding) {
          case "gzip" -> new GZIPOutputStream(bytes);
          case "deflate" -> new DeflaterOutputStream(bytes);
          default -> bytes;
        }) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String some(String... from) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(pick(from));
    }
    return text.toString();
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }
}
