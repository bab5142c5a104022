// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A provider of OpenID Connect that believes whoever asks: the user is a parameter {@code as} of
 * the address where others would show a login form. Keeps nothing: a code is what it stands for.
 */
final class OpenIdProvider implements AutoCloseable {

  private static final String METADATA =
      """
      {"issuer": "HERE", "authorization_endpoint": "HERE/authorize",
       "token_endpoint": "HERE/token", "userinfo_endpoint": "HERE/userinfo",
       "jwks_uri": "HERE/jwks", "response_types_supported": ["code"],
       "subject_types_supported": ["public"], "scopes_supported": ["openid", "email", "profile"],
       "id_token_signing_alg_values_supported": ["RS256"],
       "claims_supported": ["sub", "preferred_username", "groups"]}
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private OpenIdProvider(HttpServer server) {
    this.server = server;
  }

  static OpenIdProvider start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OpenIdProvider provider = new OpenIdProvider(server);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> json(exchange, METADATA.replace("HERE", provider.address())));
    server.createContext("/authorize", provider::authorize);
    server.createContext("/token", provider::token);
    server.createContext("/jwks", exchange -> json(exchange, Tokens.publicKeys()));
    server.createContext("/userinfo", provider::userInfo);
    server.setExecutor(provider.threads);
    server.start();
    return provider;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String code = asked.get("as") + ":" + asked.get("nonce");
    String back =
        URLDecoder.decode(asked.get("redirect_uri"), UTF_8)
            + "?code="
            + code
            + "&state="
            + asked.get("state");
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String code = URLDecoder.decode(Objects.requireNonNull(fields(form).get("code")), UTF_8);
    String name = code.substring(0, code.indexOf(':'));
    String nonce = URLDecoder.decode(code.substring(code.indexOf(':') + 1), UTF_8);
    String token = Tokens.ofProvider(address(), "tck", name, nonce);
    json(
        exchange,
        "{\"access_token\": \""
            + name
            + "\", \"token_type\": \"Bearer\", \"expires_in\": 600, \"id_token\": \""
            + (name.startsWith("forged") ? token.replaceAll("[^.]{8}$", "AAAAAAAA") : token)
            + "\"}");
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    json(exchange, Tokens.claimsOfProvider(bearer.substring("Bearer ".length())));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      fields.put(field.substring(0, Math.max(equals, 0)), field.substring(equals + 1));
    }
    return fields;
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
