// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** What JSON and XML are bound to. */
@XmlRootElement(name = "body")
public class BoundBody {

  /** The only property. */
  @XmlElement public @Nullable String b;
}
