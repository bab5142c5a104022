// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import org.jspecify.annotations.Nullable;

/** What conditions see while a run goes on: values less what is hidden, memory, time. */
final class Scope {
  private final Store store;
  private final Memory memory;
  private final TransformMemo transforms;
  private final LeafSearch search;
  private Deadline deadline = Deadline.NEVER;
  private boolean timed = true;
  private @Nullable Mask mask;

  Scope(Store store, Memory memory, TransformMemo transforms) {
    this.store = store;
    this.memory = memory;
    this.transforms = transforms;
    this.search = new LeafSearch(this);
  }

  void startRun(Deadline newDeadline) {
    deadline = newDeadline;
    mask = null;
    timed = true;
  }

  void mask(@Nullable Mask newMask) {
    mask = newMask;
  }

  Store store() {
    return store;
  }

  Deadline deadline() {
    return timed ? deadline : Deadline.NEVER;
  }

  /** Whether what comes next has to stop when the time is over. */
  void timed(boolean newTimed) {
    timed = newTimed;
  }

  /** One search at a time. */
  LeafSearch search() {
    return search;
  }

  boolean has(int address) {
    return store.has(address);
  }

  /** The value of an address with {@link Excluded#VALUE} where something is hidden. */
  @Nullable Object value(int address) {
    return mask == null ? store.get(address) : mask.value(address);
  }

  /** Whether the value was not looked at before through this input; from now on it was. */
  boolean firstLook(CompiledInput input) {
    return memory.firstLook(input.slot(), store.version(input.address()));
  }

  String transform(TransformChain chain, String text) {
    return transforms.apply(chain, text);
  }
}
