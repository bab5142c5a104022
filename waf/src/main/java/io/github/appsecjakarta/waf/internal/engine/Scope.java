// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import org.jspecify.annotations.Nullable;

/** What conditions see while a run goes on: values less what is hidden, memory, time. */
final class Scope {
  private final Store store;
  private final Memory memory;
  private final Leads leads;
  private final int chains;
  private @Nullable TransformMemo transforms;
  private @Nullable LeafSearch search;
  private Deadline deadline = Deadline.NEVER;
  private boolean timed = true;
  private @Nullable Mask mask;

  Scope(Store store, Memory memory, Leads leads, int chains) {
    this.store = store;
    this.memory = memory;
    this.leads = leads;
    this.chains = chains;
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

  Leads leads() {
    return leads;
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
    LeafSearch known = search;
    if (known == null) {
      known = new LeafSearch(this);
      search = known;
    }
    return known;
  }

  TransformMemo transforms() {
    TransformMemo known = transforms;
    if (known == null) {
      known = new TransformMemo(chains);
      transforms = known;
    }
    return known;
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

  /** Which of the texts of an input may match first, or {@link Leads#NONE}. */
  int firstLead(CompiledInput input) {
    int first = leads.first(input.slot());
    // where something is hidden the texts are counted otherwise
    return mask == null || first == Leads.NONE ? first : 0;
  }

  String transform(TransformChain chain, String text) {
    return chain.index() < 0 ? text : transforms().apply(chain, text);
  }
}
