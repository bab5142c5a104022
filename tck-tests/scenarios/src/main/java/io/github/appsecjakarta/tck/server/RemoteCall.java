// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import io.github.appsecjakarta.tck.app.remote.Desk;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A process of its own that calls an EJB of WildFly with the server's own client. */
final class RemoteCall {

  private RemoteCall() {}

  /**
   * Calls both methods and prints who the server says is calling.
   *
   * @param arguments address of the server, name, password, and the names of two events
   * @throws NamingException if the server is not found
   */
  @SuppressWarnings("BanJNDI") // how EJBs are called; the server is our own
  public static void main(String... arguments) throws NamingException {
    Properties properties = new Properties();
    properties.put(
        Context.INITIAL_CONTEXT_FACTORY, "org.wildfly.naming.client.WildFlyInitialContextFactory");
    properties.put(Context.PROVIDER_URL, arguments[0]);
    properties.put(Context.SECURITY_PRINCIPAL, arguments[1]);
    properties.put(Context.SECURITY_CREDENTIALS, arguments[2]);
    Context context = new InitialContext(properties);
    Desk desk = (Desk) context.lookup("ejb:/remote/DeskBean!" + Desk.class.getName());
    System.out.println("called by " + desk.note(arguments[3]));
    desk.noteLater(arguments[4]);
    context.close();
  }
}
