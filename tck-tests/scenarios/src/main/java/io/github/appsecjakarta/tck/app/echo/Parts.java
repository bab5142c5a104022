// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.echo;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Prints the parts of a multipart body. */
@WebServlet("/parts")
@MultipartConfig
public class Parts extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setContentType("text/plain;charset=UTF-8");
    for (Part part : request.getParts()) {
      try (InputStream in = part.getInputStream()) {
        response
            .getWriter()
            .println(
                part.getName()
                    + " "
                    + part.getSubmittedFileName()
                    + " "
                    + part.getContentType()
                    + " "
                    + Arrays.hashCode(in.readAllBytes()));
      }
    }
  }
}
