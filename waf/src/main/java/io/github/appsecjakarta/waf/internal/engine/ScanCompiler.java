// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.PatternScan;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the plan of the scan from the rules, in the order in which they run. Used once. */
final class ScanCompiler {
  private static final String HEADERS = "server.request.headers.no_cookies";
  private static final int[] NO_SLOTS = {};

  private final RuleOrder order;
  private final int firstScanned;
  private final int headers;
  private final PatternTable patterns = new PatternTable();
  private final Map<Integer, ScanNode> roots = new HashMap<>();
  private final Map<ScanNode, List<Entry>> entries = new HashMap<>();
  private final Map<ScanNode, Drafts> drafts = new HashMap<>();
  private final Map<Integer, BitSet> slots = new HashMap<>();
  private final BitSet scanned = new BitSet();
  private final int[] leads;
  private final @Nullable Positions[] residents;
  private int targets;
  private int chains;

  /** A pattern that an input of a condition looks for. */
  private record Entry(CompiledInput input, int target, TextPattern pattern) {}

  private record Drafts(LeafScanDraft values, LeafScanDraft keys) {}

  private ScanCompiler(RuleOrder order, Layout layout, boolean scanned) {
    this.firstScanned = scanned ? order.firstTimed() : order.size();
    this.order = order;
    this.headers = layout.addresses().getOrDefault(HEADERS, -1);
    this.leads = new int[layout.inputs()];
    this.residents = new @Nullable Positions[layout.addresses().size()];
    Arrays.fill(leads, -1);
  }

  static ScanPlan compile(RuleOrder order, Layout layout, boolean scanned) {
    return new ScanCompiler(order, layout, scanned).compile();
  }

  private ScanPlan compile() {
    for (int position = 0; position < order.size(); position++) {
      add(order.rule(position), position);
    }
    for (ScanNode root : roots.values()) {
      draft(root, List.of());
    }
    PatternScan scan = new PatternScan(patterns.all());
    PatternGroups groups = new PatternGroups(scan);
    for (Map.Entry<ScanNode, Drafts> draft : drafts.entrySet()) {
      Drafts pair = draft.getValue();
      draft.getKey().scans(pair.values.build(groups), pair.keys.build(groups));
    }
    @Nullable ScanNode[] byAddress = new @Nullable ScanNode[residents.length];
    for (Map.Entry<Integer, ScanNode> root : roots.entrySet()) {
      byAddress[root.getKey()] = root.getValue();
    }
    return new ScanPlan(
        new ScanPlan.Parts(
            scan, byAddress, slots(), scanned, leads, residents, targets, chains, order.size()));
  }

  private void add(CompiledRule rule, int position) {
    boolean led = false;
    List<CompiledCondition> conditions = rule.conditions();
    if (conditions.stream().anyMatch(NeverCondition.class::isInstance)) {
      return;
    }
    for (int i = 0; i < conditions.size() && position >= firstScanned; i++) {
      if (conditions.get(i) instanceof ScalarCondition scalar && decides(scalar) && i == 0) {
        led = true;
        for (CompiledInput input : scalar.inputs()) {
          leads[input.slot()] = position;
        }
      }
    }
    if (!led) {
      reside(rule, position);
    }
  }

  /** Takes a condition into the scan if that can decide about all of its inputs. */
  private boolean decides(ScalarCondition condition) {
    Optional<TextPattern> pattern = condition.operator().needs();
    if (pattern.isEmpty() || !hasOnlyNames(condition.inputs())) {
      return false;
    }
    for (CompiledInput input : condition.inputs()) {
      ScanNode node = roots.computeIfAbsent(input.address(), key -> new ScanNode(key == headers));
      for (Object step : input.path().asList()) {
        node = node.child((String) step);
      }
      if (node.target() < 0) {
        node.target(targets++);
      }
      entries
          .computeIfAbsent(node, key -> new ArrayList<>())
          .add(new Entry(input, node.target(), pattern.get()));
      slots.computeIfAbsent(input.address(), key -> new BitSet()).set(input.slot());
      scanned.set(input.slot());
    }
    return true;
  }

  private static boolean hasOnlyNames(List<CompiledInput> inputs) {
    for (CompiledInput input : inputs) {
      if (!input.path().namesOnly()) {
        return false;
      }
    }
    return true;
  }

  /** A rule that the scan does not wake is tried whenever one of its addresses is new. */
  private void reside(CompiledRule rule, int position) {
    BitSet addresses = new BitSet();
    for (CompiledCondition condition : rule.conditions()) {
      condition.addresses(addresses);
    }
    if (addresses.isEmpty()) {
      addresses.set(0, residents.length);
    }
    for (int a = addresses.nextSetBit(0); a >= 0; a = addresses.nextSetBit(a + 1)) {
      Positions known = residents[a];
      if (known == null) {
        known = new Positions(order.size());
        residents[a] = known;
      }
      known.add(position);
    }
  }

  private void draft(ScanNode node, List<Entry> inherited) {
    List<Entry> all = new ArrayList<>(inherited);
    all.addAll(entries.getOrDefault(node, List.of()));
    Drafts pair = new Drafts(new LeafScanDraft(patterns), new LeafScanDraft(patterns));
    for (Entry entry : all) {
      (entry.input.keys() ? pair.keys : pair.values).add(entry.input, entry.target, entry.pattern);
    }
    drafts.put(node, pair);
    chains = Math.max(chains, Math.max(pair.values.chains(), pair.keys.chains()));
    for (ScanNode child : node.children()) {
      draft(child, all);
    }
  }

  private static int[] array(BitSet members) {
    int[] array = new int[members.cardinality()];
    int at = 0;
    for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
      array[at++] = member;
    }
    return array;
  }

  private int[][] slots() {
    int[][] byAddress = new int[residents.length][];
    for (int address = 0; address < byAddress.length; address++) {
      BitSet members = slots.get(address);
      byAddress[address] = members == null ? NO_SLOTS : array(members);
    }
    return byAddress;
  }
}
