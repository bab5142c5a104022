// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is in the virtual machine of the server, asked from outside. */
public final class ServerJvm {

  private static final String RUNTIME = "io.github.appsecjakarta.runtime.AppSecRuntime";
  private static final String OWN_FRAME = "io.github.appsecjakarta.";

  private static final long PAUSE_MILLIS = 2_000;

  private final long pid;

  private ServerJvm(long pid) {
    this.pid = pid;
  }

  /**
   * The server that this process has started.
   *
   * @return its virtual machine
   */
  public static ServerJvm find() {
    long server =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .mapToLong(ProcessHandle::pid)
            .max()
            .orElseThrow();
    return new ServerJvm(server);
  }

  /**
   * How many class loaders have our classes, after full collections.
   *
   * @return the number
   * @throws IOException if it cannot be asked
   */
  public long loaders() throws IOException {
    // what is only softly or finally reachable goes with the second or third
    for (int i = 0; i < 3; i++) {
      ask("GC.run");
    }
    return ask("VM.classloaders", "show-classes")
        .lines()
        .filter(line -> line.endsWith(' ' + RUNTIME))
        .count();
  }

  /**
   * How many class loaders have our classes as soon as they are few enough: servers let go of some
   * only when a pool ends a thread of its own.
   *
   * @param enough so many are awaited
   * @param patience longest time
   * @return the number at last
   * @throws IOException if it cannot be asked
   * @throws InterruptedException if interrupted
   */
  public long loaders(long enough, Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long loaders = loaders();
    while (loaders > enough && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      loaders = loaders();
    }
    return loaders;
  }

  /**
   * How many live objects of a class there are, after full collections.
   *
   * @param type name of the class
   * @return the number, of all class loaders
   * @throws IOException if it cannot be asked
   */
  public long instances(String type) throws IOException {
    return ask("GC.class_histogram")
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > 3 && words[3].equals(type))
        .mapToLong(words -> Long.parseLong(words[1]))
        .sum();
  }

  /**
   * Threads that run our code now.
   *
   * @return their names
   * @throws IOException if it cannot be asked
   */
  public Set<String> ownThreads() throws IOException {
    Set<String> names = new TreeSet<>();
    String name = "";
    for (String line : ask("Thread.print").split("\n", -1)) {
      if (line.startsWith("\"")) {
        name = line.substring(1, line.indexOf('"', 1));
      } else if (line.contains(OWN_FRAME)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * The class loaders with our classes that something keeps, beside what is known to keep them.
   *
   * @param known starts of references of others, as {@link HeapDump} writes them
   * @return how each of them is kept
   * @throws IOException if it cannot be asked
   */
  public List<String> keptLoaders(List<String> known) throws IOException {
    Path directory = Files.createTempDirectory("appsec-heap");
    Path file = directory.resolve("heap.hprof");
    try {
      dump(file);
      return HeapDump.read(file).keptLoaders(RUNTIME, known);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(directory);
    }
  }

  /**
   * Writes all live objects to a file, to find who keeps what should be gone.
   *
   * @param file a file that does not exist
   * @throws IOException if it cannot be asked
   */
  public void dump(Path file) throws IOException {
    ask("GC.heap_dump", file.toAbsolutePath().toString());
  }

  private String ask(String... command) throws IOException {
    String[] all = new String[command.length + 2];
    all[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    all[1] = Long.toString(pid);
    System.arraycopy(command, 0, all, 2, command.length);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
