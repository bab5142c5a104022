// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.appsecjakarta.tck.server.HeapDump;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What redeployments are judged by sees who keeps a class loader, and who does not. */
class HeapDumpTest {
  private static final List<Object> KEEPERS = new ArrayList<>();

  /** What the loader below has its own of. */
  private static final class Loaded {
    private Loaded() {}
  }

  private static final class OwnLoader extends ClassLoader {
    Class<?> load() throws Exception {
      String file = Loaded.class.getName().replace('.', '/') + ".class";
      try (InputStream in = HeapDumpTest.class.getClassLoader().getResourceAsStream(file)) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(Loaded.class.getName(), bytes, 0, bytes.length);
      }
    }
  }

  /** Keeps something by a reference with a name. */
  private record Keeper(Object kept) {}

  @Test
  void whoKeepsAClassLoaderIsFound(@TempDir Path directory) throws Exception {
    KEEPERS.add(new Keeper(Map.of("a", new OwnLoader().load())));
    KEEPERS.add(new WeakReference<>(new OwnLoader().load()));
    Path file = directory.resolve("heap.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), true);
    KEEPERS.clear();
    HeapDump dump = HeapDump.read(file);
    String keeper = Keeper.class.getName() + ".kept";
    List<String> all = dump.keptLoaders(Loaded.class.getName(), List.of());
    assertThat(all).filteredOn(way -> way.contains(keeper)).hasSize(1);
    assertThat(dump.keptLoaders(Loaded.class.getName(), List.of(keeper)))
        .hasSize(all.size() - 1)
        .noneMatch(way -> way.contains(keeper));
  }
}
