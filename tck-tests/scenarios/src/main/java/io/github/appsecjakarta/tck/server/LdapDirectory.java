// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** A directory of a few customers, all with the same password. */
final class LdapDirectory implements AutoCloseable {

  private static final String BASE = "dc=tck";

  private final InMemoryDirectoryServer server;

  private LdapDirectory(InMemoryDirectoryServer server) {
    this.server = server;
  }

  static LdapDirectory start() throws IOException {
    try {
      InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
      config.setListenerConfigs(
          InMemoryListenerConfig.createLDAPConfig(
              "loopback", InetAddress.getLoopbackAddress(), 0, null));
      InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
      fill(server);
      server.startListening();
      return new LdapDirectory(server);
    } catch (LDAPSDKException e) {
      throw new IOException("no directory", e);
    }
  }

  private static void fill(InMemoryDirectoryServer server) throws LDAPSDKException {
    server.add("dn: " + BASE, "objectClass: domain", "dc: tck");
    server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
    server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
    for (String name : List.of("user-carol", "user-dave", "mallory")) {
      server.add(
          "dn: uid=" + name + ",ou=people," + BASE,
          "objectClass: inetOrgPerson",
          "uid: " + name,
          "cn: " + name,
          "sn: " + name,
          "userPassword: sesame");
    }
    server.add(
        "dn: cn=customer,ou=groups," + BASE,
        "objectClass: groupOfNames",
        "cn: customer",
        "member: uid=user-carol,ou=people," + BASE,
        "member: uid=user-dave,ou=people," + BASE,
        "member: uid=mallory,ou=people," + BASE);
  }

  String address() {
    return "ldap://127.0.0.1:" + server.getListenPort();
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
