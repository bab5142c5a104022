// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML reports that Surefire and Failsafe write, one a test class. */
final class Reports {

  private static final Set<String> BAD = Set.of("failure", "error", "skipped");

  private Reports() {}

  /**
   * The results in all reports of a directory.
   *
   * @throws IOException if it cannot be read, or a report is broken
   */
  static Results read(Path directory) throws IOException {
    Results results = new Results();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
      for (Path file : files) {
        read(file, results);
      }
    }
    return results;
  }

  private static void read(Path file, Results results) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newInstance();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      read(factory.createXMLStreamReader(in), results);
    } catch (XMLStreamException e) {
      throw new IOException("not a report: " + file, e);
    }
  }

  private static void read(XMLStreamReader xml, Results results) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("testcase")) {
        String test = xml.getAttributeValue(null, "classname") + "." + name(xml);
        results.add(test, result(xml));
      }
    }
  }

  /** What failed before its tests could run, such as a deployment, has no name. */
  private static String name(XMLStreamReader xml) {
    String name = xml.getAttributeValue(null, "name");
    return name == null ? "" : name;
  }

  /** Reads to the end of the test. */
  private static String result(XMLStreamReader xml) throws XMLStreamException {
    String result = Results.PASSED;
    int event = xml.next();
    while (event != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("testcase")) {
      if (event == XMLStreamReader.START_ELEMENT && BAD.contains(xml.getLocalName())) {
        String type = xml.getAttributeValue(null, "type");
        result = xml.getLocalName() + (type == null ? "" : " " + type);
      }
      event = xml.next();
    }
    return result;
  }
}
