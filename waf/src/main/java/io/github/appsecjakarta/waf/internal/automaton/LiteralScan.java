// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells in one pass which patterns may be in a text, by the literals that they need (Aho and
 * Corasick, with a full table). The time depends on the text alone. Immutable.
 */
final class LiteralScan {
  private static final int ASCII = 128;
  private static final int KELVIN = 0x212A;
  private static final int LONG_S = 0x17F;
  private static final int CHUNK = 4096;

  private final byte[] classes = new byte[ASCII];
  private final int shift;
  private final char[] table;
  private final int[][] outputs;

  private LiteralScan(Trie trie) {
    int size = trie.classes(classes);
    shift = 32 - Integer.numberOfLeadingZeros(size);
    table = new char[trie.nodes.size() << shift];
    outputs = new int[trie.nodes.size()][];
    fill(trie);
  }

  /**
   * Builds.
   *
   * @param literals the patterns that need it, by literal
   */
  static LiteralScan of(Map<String, List<Integer>> literals) {
    Trie trie = new Trie();
    literals.forEach(trie::add);
    return new LiteralScan(trie);
  }

  /** A character as the scan sees it: small; -1 if it is beyond what it tells apart. */
  static int fold(int cp) {
    if (cp >= ASCII) {
      return switch (cp) {
        case KELVIN -> 'k';
        case LONG_S -> 's';
        default -> -1;
      };
    }
    return cp >= 'A' && cp <= 'Z' ? cp | 0x20 : cp;
  }

  void scan(String text, Found found, Pace pace) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      if ((i & (CHUNK - 1)) == 0) {
        pace.check();
      }
      char c = text.charAt(i);
      int folded = c < ASCII ? c : fold(c);
      state = folded < 0 ? 0 : table[(state << shift) + classes[folded]];
      int[] output = outputs[state];
      if (output.length > 0) {
        found.add(output);
      }
    }
  }

  /** The tree of all beginnings of literals. */
  private static final class Trie {
    private static final class Node {
      final Map<Character, Integer> children = new TreeMap<>();
      final List<Integer> patterns = new ArrayList<>();
      int fallback;
    }

    final List<Node> nodes = new ArrayList<>(List.of(new Node()));

    void add(String literal, List<Integer> patterns) {
      Node node = nodes.get(0);
      for (int i = 0; i < literal.length(); i++) {
        Integer child = node.children.get(literal.charAt(i));
        if (child == null) {
          child = nodes.size();
          node.children.put(literal.charAt(i), child);
          nodes.add(new Node());
        }
        node = nodes.get(child);
      }
      node.patterns.addAll(patterns);
    }

    /** Numbers the characters of the literals from 1; 0 is for all others. */
    int classes(byte[] classes) {
      int size = 1;
      for (Node node : nodes) {
        for (char c : node.children.keySet()) {
          if (classes[c] == 0) {
            classes[c] = (byte) size++;
          }
        }
      }
      for (int c = 'A'; c <= 'Z'; c++) {
        classes[c] = classes[c | 0x20];
      }
      return size;
    }
  }

  private void fill(Trie trie) {
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      Trie.Node node = trie.nodes.get(state);
      outputs[state] = outputs(node, state);
      if (state != 0) {
        System.arraycopy(table, node.fallback << shift, table, state << shift, 1 << shift);
      }
      for (Map.Entry<Character, Integer> entry : node.children.entrySet()) {
        int charClass = classes[entry.getKey()];
        int child = entry.getValue();
        trie.nodes.get(child).fallback =
            state == 0 ? 0 : table[(node.fallback << shift) + charClass];
        table[(state << shift) + charClass] = (char) child;
        queue.add(child);
      }
    }
  }

  private int[] outputs(Trie.Node node, int state) {
    int[] own = node.patterns.stream().mapToInt(Integer::intValue).toArray();
    int[] inherited = state == 0 ? DfaState.NOTHING : outputs[node.fallback];
    if (own.length == 0) {
      return inherited;
    }
    int[] all = Arrays.copyOf(inherited, inherited.length + own.length);
    System.arraycopy(own, 0, all, inherited.length, own.length);
    return all;
  }
}
