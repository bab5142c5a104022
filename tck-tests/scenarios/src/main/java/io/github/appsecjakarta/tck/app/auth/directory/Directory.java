// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.LdapIdentityStoreDefinition;

/** Asks for a store in a directory. */
@ApplicationScoped
@LdapIdentityStoreDefinition(
    url = "#{elsewhere.address}",
    callerBaseDn = "ou=people,dc=tck",
    callerNameAttribute = "uid",
    groupSearchBase = "ou=groups,dc=tck")
public class Directory {}
