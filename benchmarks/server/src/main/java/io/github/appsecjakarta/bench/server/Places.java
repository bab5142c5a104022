// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.nio.file.Path;

/**
 * What is measured, and where.
 *
 * @param wildfly the unpacked distribution; only read
 * @param jar the drop-in JAR
 * @param agent dd-java-agent
 * @param work directory for the servers
 */
record Places(Path wildfly, Path jar, Path agent, Path work) {}
