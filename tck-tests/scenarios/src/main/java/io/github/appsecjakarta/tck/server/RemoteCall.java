// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import io.github.appsecjakarta.tck.app.remote.Desk;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A process of its own that calls an EJB with the client of the server. */
final class RemoteCall {

  private RemoteCall() {}

  /**
   * Calls both methods and prints who the server says is calling.
   *
   * @param arguments the kind of the server, its address, name, password, and the names of two
   *     events
   * @throws Exception if the server is not found, or does not believe the caller
   */
  @SuppressWarnings("BanJNDI") // how EJBs are called; the server is our own
  public static void main(String... arguments) throws Exception {
    boolean wildfly = arguments[0].equals("wildfly");
    Context context =
        wildfly
            ? wildfly(arguments[1], arguments[2], arguments[3])
            : payara(arguments[1], arguments[2], arguments[3]);
    String name = wildfly ? "ejb:/remote/DeskBean!" : "java:global/remote/DeskBean!";
    Desk desk = (Desk) context.lookup(name + Desk.class.getName());
    System.out.println("called by " + desk.note(arguments[4]));
    desk.noteLater(arguments[5]);
    context.close();
    System.exit(0); // threads of Payara's client go on
  }

  private static Context wildfly(String address, String user, String password)
      throws NamingException {
    Properties properties = new Properties();
    properties.put(
        Context.INITIAL_CONTEXT_FACTORY, "org.wildfly.naming.client.WildFlyInitialContextFactory");
    properties.put(Context.PROVIDER_URL, address);
    properties.put(Context.SECURITY_PRINCIPAL, user);
    properties.put(Context.SECURITY_CREDENTIALS, password);
    return new InitialContext(properties);
  }

  /** The login is of a class that only Payara has. */
  private static Context payara(String port, String user, String password) throws Exception {
    System.setProperty("org.omg.CORBA.ORBInitialHost", "127.0.0.1");
    System.setProperty("org.omg.CORBA.ORBInitialPort", port);
    Class<?> login = Class.forName("com.sun.enterprise.security.ee.auth.login.ProgrammaticLogin");
    login
        .getMethod("login", String.class, char[].class, String.class, boolean.class)
        .invoke(login.getConstructor().newInstance(), user, password.toCharArray(), "file", true);
    Properties properties = new Properties();
    properties.put(
        Context.INITIAL_CONTEXT_FACTORY, "com.sun.enterprise.naming.SerialInitContextFactory");
    return new InitialContext(properties);
  }
}
