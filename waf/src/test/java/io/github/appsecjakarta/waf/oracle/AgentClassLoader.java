// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads the native engine's Java binding from where dd-java-agent hides it in its JAR. */
final class AgentClassLoader extends URLClassLoader {
  AgentClassLoader(Path jar) throws MalformedURLException {
    super("dd-java-agent", new URL[] {jar.toUri().toURL()}, getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String hidden = "appsec/" + name.replace('.', '/') + ".classdata";
    try (InputStream in = super.getResourceAsStream(hidden)) {
      if (in == null) {
        return super.findClass(name);
      }
      byte[] code = in.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public @Nullable URL findResource(String name) {
    URL plain = super.findResource(name);
    return plain != null ? plain : super.findResource("appsec/" + name);
  }
}
