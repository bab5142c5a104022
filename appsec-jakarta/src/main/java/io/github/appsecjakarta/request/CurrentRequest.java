// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one request: what arrived, who the user is, what happened. Bound to the threads that
 * work on the request, one at a time; async dispatches bind it again. Methods are synchronized
 * because an application may hand the request to a thread of its own.
 */
public final class CurrentRequest {
  /** Most events kept for one request; further ones are counted as dropped. */
  public static final int MAX_EVENTS = 256;

  /** Weak: a thread that a server never unbinds must not keep an undeployed application. */
  private static final ThreadLocal<@Nullable WeakReference<CurrentRequest>> CURRENT =
      new ThreadLocal<>();

  private final WeakReference<CurrentRequest> self = new WeakReference<>(this);
  private final RequestFacts facts;
  private final Inspector inspector;
  private final List<SecurityEvent> events = new ArrayList<>();
  private final Map<String, Object> tags = new LinkedHashMap<>();
  private final Map<String, Object> judged = new HashMap<>(4);
  private final @Nullable WeakReference<CurrentRequest> origin;
  private volatile Caller caller = Caller.UNKNOWN;
  private @Nullable User user;
  private @Nullable Origin userOrigin;
  private @Nullable String presentedLogin;
  private boolean downstream;
  private @Nullable Object span;
  private Handler handler = Handler.UNKNOWN;
  private @Nullable String securityResponseId;
  private int refusalStatus;
  private volatile Coverage coverage = Coverage.JUDGED;
  private int droppedEvents;

  /** How further values of a running request are judged; implemented where servlets are known. */
  public interface Inspector {
    /**
     * Judges further values. If the request must be refused, the answer is committed first.
     *
     * @param values value by WAF address
     * @throws io.github.appsecjakarta.api.BlockedException if the request is refused
     */
    void judge(Map<String, ?> values);

    /**
     * Asks without consequence whether values would be refused.
     *
     * @param values value by WAF address
     * @return whether they would
     */
    boolean refuses(Map<String, ?> values);

    /**
     * Answers the request with the block page, for a reason that is not the rules'.
     *
     * @param parameters parameters of the answer, as those of a blocking action
     * @param headers further headers of the answer
     * @return whether the request is refused and its answer committed
     */
    boolean refuse(Map<String, Object> parameters, Map<String, String> headers);
  }

  /**
   * A request that has arrived.
   *
   * @param facts what is known of it
   * @param inspector how further values are judged
   */
  public CurrentRequest(RequestFacts facts, Inspector inspector) {
    this(facts, inspector, null);
  }

  private CurrentRequest(
      RequestFacts facts, Inspector inspector, @Nullable WeakReference<CurrentRequest> origin) {
    this.facts = facts;
    this.inspector = inspector;
    this.origin = origin;
  }

  /**
   * A copy for a task that another thread does, perhaps when the request is over. It has the facts,
   * the user and the trace, and keeps neither events nor anything of the server's: its inspector
   * must not answer.
   *
   * @param judge how values of the task are judged
   * @param who the caller, without asking the container about this request
   * @return the copy
   */
  public synchronized CurrentRequest forTask(Inspector judge, Caller who) {
    CurrentRequest task = new CurrentRequest(facts, judge, self);
    task.caller = who;
    task.user = user;
    task.userOrigin = userOrigin;
    task.downstream = downstream;
    task.span = span;
    task.handler = handler;
    return task;
  }

  /**
   * Whether this is the copy for a task.
   *
   * @return false for what the server itself works on
   */
  public boolean isTask() {
    return origin != null;
  }

  /**
   * Whether this is the copy of a request for a task.
   *
   * @param request the request
   * @return whether it was copied from there
   */
  public boolean isTaskOf(CurrentRequest request) {
    return origin != null && origin.refersTo(request);
  }

  /**
   * The request of the calling thread.
   *
   * @return the request, or null outside of one
   */
  public static @Nullable CurrentRequest get() {
    WeakReference<CurrentRequest> bound = CURRENT.get();
    return bound == null ? null : bound.get();
  }

  /**
   * Binds a request to the calling thread. The caller keeps the request: the thread does not.
   *
   * @param request the request, or null to unbind
   * @return what was bound before
   */
  public static @Nullable CurrentRequest bind(@Nullable CurrentRequest request) {
    CurrentRequest before = get();
    if (request == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(request.self);
    }
    return before;
  }

  /**
   * What is known of the request.
   *
   * @return the facts
   */
  public RequestFacts facts() {
    return facts;
  }

  /**
   * Whether the rules have judged it.
   *
   * @return what was said of it last
   */
  public Coverage coverage() {
    return coverage;
  }

  /**
   * Says whether the rules have judged it.
   *
   * @param value whether
   */
  public void coverage(Coverage value) {
    coverage = value;
  }

  /**
   * How further values are judged.
   *
   * @return the inspector
   */
  public Inspector inspector() {
    return inspector;
  }

  /**
   * Whom the container knows as the caller.
   *
   * @return the caller, {@link Caller#UNKNOWN} until it is set
   */
  public Caller caller() {
    return caller;
  }

  /**
   * Sets whom the container is asked for.
   *
   * @param value the caller
   */
  public void caller(Caller value) {
    caller = value;
  }

  /**
   * The user of the request.
   *
   * @return the user, or null if not known yet
   */
  public synchronized @Nullable User user() {
    return user;
  }

  /**
   * Sets the user of the request, as the application told.
   *
   * @param value the user
   */
  public synchronized void user(User value) {
    user = value;
    userOrigin = Origin.APPLICATION;
  }

  /**
   * Sets the user that was seen without the application's help. What the application told stays.
   *
   * @param value the user
   * @return whether it was taken
   */
  public synchronized boolean observedUser(User value) {
    if (userOrigin == Origin.APPLICATION) {
      return false;
    }
    user = value;
    userOrigin = Origin.OBSERVED;
    return true;
  }

  /**
   * Who told of the user.
   *
   * @return the origin, or null while no user is known
   */
  public synchronized @Nullable Origin userOrigin() {
    return userOrigin;
  }

  /**
   * The login that the request itself carries, as clients repeat it with each request.
   *
   * @return what stands in its {@code Authorization} header of scheme Basic, or null
   */
  public synchronized @Nullable String presentedLogin() {
    return presentedLogin;
  }

  /**
   * Sets the login that the request itself carries.
   *
   * @param value the login
   */
  public synchronized void presentedLogin(String value) {
    presentedLogin = value;
  }

  /**
   * Whether services that are called learn who the user is.
   *
   * @return false until the application says so
   */
  public synchronized boolean downstream() {
    return downstream;
  }

  /**
   * Sets whether services that are called learn who the user is.
   *
   * @param value whether they do
   */
  public synchronized void downstream(boolean value) {
    downstream = value;
  }

  /**
   * Remembers a value that is about to be judged, so that the rules see each value once.
   *
   * @param address its WAF address
   * @param value the value
   * @return false if the same value was remembered before
   */
  public synchronized boolean unjudged(String address, Object value) {
    return !value.equals(judged.put(address, value));
  }

  /**
   * Keeps an event until the end of the request. A task has no end that anybody tells: its events
   * are not kept.
   *
   * @param event the event
   * @return false if there are too many and it was dropped
   */
  public synchronized boolean add(SecurityEvent event) {
    if (isTask()) {
      return true;
    }
    if (events.size() == MAX_EVENTS) {
      droppedEvents++;
      return false;
    }
    events.add(event);
    return true;
  }

  /**
   * Takes events back that turned out to be wrong, before they were reported.
   *
   * @param wrong which ones
   */
  public synchronized void withdraw(Predicate<SecurityEvent> wrong) {
    events.removeIf(wrong);
  }

  /**
   * The events so far.
   *
   * @return a copy
   */
  public synchronized List<SecurityEvent> events() {
    return List.copyOf(events);
  }

  /**
   * How many events were dropped because there were too many.
   *
   * @return the number
   */
  public synchronized int droppedEvents() {
    return droppedEvents;
  }

  /**
   * Sets a span attribute that is written at the end of the request at the latest. Not for events
   * and users: their attributes follow from {@link #add} and {@link #user}.
   *
   * @param name attribute name
   * @param value a {@code String}, {@code Long}, {@code Double} or {@code Boolean}
   */
  public synchronized void tag(String name, Object value) {
    tags.put(name, value);
  }

  /**
   * The span attributes so far.
   *
   * @return a copy
   */
  public synchronized Map<String, Object> tags() {
    return new LinkedHashMap<>(tags);
  }

  /**
   * What the reports keep for this request, such as its best span; opaque to others.
   *
   * @return what was kept, or null
   */
  public synchronized @Nullable Object span() {
    return span;
  }

  /**
   * Keeps what the reports need for this request.
   *
   * @param value what to keep
   */
  public synchronized void span(@Nullable Object value) {
    span = value;
  }

  /**
   * What of the application answers.
   *
   * @return {@link Handler#UNKNOWN} until it is set
   */
  public synchronized Handler handler() {
    return handler;
  }

  /**
   * Sets what of the application answers; what is known later is known better.
   *
   * @param value the handler
   */
  public synchronized void handler(Handler value) {
    handler = value;
  }

  /**
   * Identifier of the answer that refused this request.
   *
   * @return the identifier, or null while nothing was refused
   */
  public synchronized @Nullable String securityResponseId() {
    return securityResponseId;
  }

  /**
   * Marks the request as refused; the answer is committed.
   *
   * @param id identifier of the answer
   * @param status its HTTP status
   */
  public synchronized void refused(String id, int status) {
    securityResponseId = id;
    refusalStatus = status;
  }

  /**
   * Status of the answer that refused this request.
   *
   * @return the HTTP status, or 0 while nothing was refused
   */
  public synchronized int refusalStatus() {
    return refusalStatus;
  }
}
