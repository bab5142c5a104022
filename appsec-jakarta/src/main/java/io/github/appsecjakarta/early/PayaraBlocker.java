// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import io.github.appsecjakarta.servlet.EarlyGate;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Payara and GlassFish: a valve at the head of the web module's pipeline, before the one that
 * authenticates. Their public way appends behind it, so the pipeline's array is replaced; their
 * classes share names with Tomcat's, so everything is by reflection.
 */
final class PayaraBlocker implements EarlyBlocker {
  private static final int INVOKE_NEXT = 1;
  private static final int END_PIPELINE = 2;

  @Override
  public void install(ServletContext context, EarlyGate gate) throws ReflectiveOperationException {
    Object module = value(value(context, "context"), "context");
    Object pipeline = module.getClass().getMethod("getPipeline").invoke(module);
    Field field = field(pipeline, "valves");
    Object valves = field.get(pipeline);
    Class<?> type = valves.getClass().getComponentType();
    int length = Array.getLength(valves);
    Object longer = Array.newInstance(type, length + 1);
    System.arraycopy(valves, 0, longer, 1, length);
    Array.set(longer, 0, Valve.of(type, gate, new Container(hasLoginForm(module))));
    field.set(pipeline, longer);
  }

  private static boolean hasLoginForm(Object module) throws ReflectiveOperationException {
    Object login = module.getClass().getMethod("getLoginConfig").invoke(module);
    return login != null
        && "FORM".equals(login.getClass().getMethod("getAuthMethod").invoke(login));
  }

  private static Object value(Object of, String name) throws ReflectiveOperationException {
    Object value = field(of, name).get(of);
    if (value == null) {
      throw new NoSuchFieldException(name);
    }
    return value;
  }

  private static Field field(Object of, String name) throws NoSuchFieldException {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }

  private record Container(boolean hasLoginForm) implements EarlyGate.Container {
    @Override
    public void clear() {
      // reset() drops everything here
    }
  }

  /** What the pipeline calls. */
  private record Valve(EarlyGate gate, Container container, Method getRequest, Method getResponse)
      implements InvocationHandler {
    static Object of(Class<?> type, EarlyGate gate, Container container)
        throws NoSuchMethodException {
      for (Method method : type.getMethods()) {
        Class<?>[] parameters = method.getParameterTypes();
        if (method.getName().equals("invoke") && parameters.length == 2) {
          Valve valve =
              new Valve(
                  gate,
                  container,
                  parameters[0].getMethod("getRequest"),
                  parameters[1].getMethod("getResponse"));
          ClassLoader loader = PayaraBlocker.class.getClassLoader();
          return Proxy.newProxyInstance(loader, new Class<?>[] {type}, valve);
        }
      }
      throw new NoSuchMethodException("invoke");
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments)
        throws ReflectiveOperationException {
      if (arguments != null && method.getName().equals("invoke")) {
        return admits(arguments) ? INVOKE_NEXT : END_PIPELINE;
      }
      return switch (method.getName()) {
        case "getInfo", "toString" -> "AppSec for Jakarta EE";
        case "equals" -> arguments != null && proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> null;
      };
    }

    private boolean admits(@Nullable Object[] arguments) throws ReflectiveOperationException {
      return !(getRequest.invoke(arguments[0]) instanceof HttpServletRequest request
              && getResponse.invoke(arguments[1]) instanceof HttpServletResponse response)
          || gate.admits(request, response, container);
    }
  }
}
