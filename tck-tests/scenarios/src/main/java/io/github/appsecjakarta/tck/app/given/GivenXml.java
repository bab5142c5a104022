// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element with an attribute and elements in it. */
@XmlRootElement(name = "given")
@XmlAccessorType(XmlAccessType.FIELD)
public class GivenXml {

  @XmlAttribute @Nullable String a;

  @XmlElement(name = "b")
  @Nullable List<String> b;

  List<@Nullable Object> values() {
    return Arrays.asList(a, b);
  }
}
