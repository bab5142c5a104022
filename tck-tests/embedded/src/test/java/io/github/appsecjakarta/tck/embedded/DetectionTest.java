// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.runtime.RequestCounters;
import io.github.appsecjakarta.tck.traffic.RawHttp;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A request gets the same verdict from the command line as over HTTP: {@code
 * -Dappsec.detection=DIRECTORY} with files of requests.
 */
@EnabledIfSystemProperty(named = "appsec.detection", matches = ".+")
class DetectionTest {
  private static final String HEADER = "X-Detected";
  private static final int TOLD = 40;
  private static final double LEAST = 0.995;

  /** Reads its body, whatever it is, and is always content. */
  @WebServlet("/*")
  @MultipartConfig
  public static class Content extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        if (String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
          request.getParts();
        }
        request.getInputStream().readAllBytes();
      } catch (IOException | ServletException | IllegalStateException e) {
        // broken: an application may not mind
      }
      response.setStatus(200);
    }
  }

  @Test
  void theCommandLineAndTheFilterAgree() throws Exception {
    List<DetectionCase> cases =
        DetectionCase.read(Path.of(Objects.requireNonNull(System.getProperty("appsec.detection"))));
    Map<String, Boolean> expected = commandLine(cases);
    List<String> different = new ArrayList<>();
    int accepted = 0;
    try (EmbeddedServer server = new EmbeddedServer()) {
      Context context =
          server.add(
              "",
              List.of(Content.class),
              List.of(),
              Map.of(
                  "appsec.waf.budget",
                  "10s",
                  "appsec.client-ip.mode",
                  "headers",
                  "appsec.debug.response-header",
                  HEADER));
      server.start();
      for (DetectionCase one : cases) {
        RawHttp.Answer answer = RawHttp.send(server.port(), one.bytes(""));
        if (answer.status() == 200) {
          accepted++;
          boolean detected = answer.hasHeader(HEADER);
          if (detected != Objects.requireNonNull(expected.get(one.id()))) {
            different.add(one.id() + (detected ? " only over HTTP" : " only by command"));
          }
        }
      }
      assertThat(EmbeddedServer.runtime(context).reported().of(Count.JUDGING_FAILED)).isZero();
      assertThat(EmbeddedServer.runtime(context).counters().of(RequestCounters.Count.TIMEOUT))
          .isZero();
    }
    System.out.printf(
        "detection: embedded Tomcat, cases %d, accepted %d, same verdict %d, not %s%n",
        cases.size(),
        accepted,
        accepted - different.size(),
        different.subList(0, Math.min(TOLD, different.size())));
    assertThat((double) different.size() / accepted).isLessThanOrEqualTo(1 - LEAST);
  }

  private static Map<String, Boolean> commandLine(List<DetectionCase> cases) throws IOException {
    Path jar = Path.of("../../waf/target/waf-cli.jar").toAbsolutePath().normalize();
    assertThat(jar).exists();
    Path input = Files.createTempFile("appsec-detection", ".jsonl");
    try {
      try (Writer writer = Files.newBufferedWriter(input)) {
        for (DetectionCase one : cases) {
          writer.write(one.line() + '\n');
        }
      }
      return answers(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  jar.toString(),
                  "detect")
              .redirectInput(input.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } finally {
      Files.delete(input);
    }
  }

  private static Map<String, Boolean> answers(Process process) throws IOException {
    Map<String, Boolean> answers = new HashMap<>();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        JsonObject answer = DetectionCase.object(line);
        answers.put(answer.getString("id"), answer.getBoolean("detected"));
      }
    } finally {
      process.destroy();
    }
    return answers;
  }
}
