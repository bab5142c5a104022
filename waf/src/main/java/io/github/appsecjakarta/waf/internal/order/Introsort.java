// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sort of LLVM's C++ library, version 19: a quicksort that notices patterns, after O. Peters.
 * It is not stable, so what it does with equal elements is part of the order. Time O(n log n).
 */
public final class Introsort<T> {
  private static final int SHORT = 24;
  private static final int LONG = 128;
  private static final int FEW_MOVES = 8;

  private final List<T> list;
  private final Comparator<? super T> comparator;

  private Introsort(List<T> list, Comparator<? super T> comparator) {
    this.list = list;
    this.comparator = comparator;
  }

  /**
   * Sorts.
   *
   * @param <T> type of the elements
   * @param elements in any order
   * @param comparator how to compare
   * @return the elements in order
   */
  public static <T> List<T> sorted(List<T> elements, Comparator<? super T> comparator) {
    List<T> list = new ArrayList<>(elements);
    int depth = 2 * (31 - Integer.numberOfLeadingZeros(Math.max(1, list.size())));
    new Introsort<>(list, comparator).sort(0, list.size(), depth, true);
    return list;
  }

  private void sort(int from, int to, int depth, boolean leftmost) {
    int first = from;
    int last = to;
    int left = depth;
    boolean unbounded = leftmost;
    while (true) {
      if (last - first < SHORT) {
        insertionSort(first, last, Integer.MAX_VALUE);
        return;
      }
      if (left-- == 0) {
        list.subList(first, last).sort(comparator);
        return;
      }
      choosePivot(first, last);
      if (!unbounded && !less(first - 1, first)) {
        first = equalsLeft(first, last);
        continue;
      }
      int[] pivot = equalsRight(first, last);
      int middle = pivot[0];
      if (pivot[1] == 1) {
        boolean leftDone = insertionSort(first, middle, FEW_MOVES);
        boolean rightDone = insertionSort(middle + 1, last, FEW_MOVES);
        if (leftDone && rightDone) {
          return;
        }
        if (rightDone) {
          last = middle;
          continue;
        }
        if (leftDone) {
          first = middle + 1;
          continue;
        }
      }
      sort(first, middle, left, unbounded);
      unbounded = false;
      first = middle + 1;
    }
  }

  private void choosePivot(int first, int last) {
    int half = first + (last - first) / 2;
    if (last - first <= LONG) {
      sortThree(half, first, last - 1);
      return;
    }
    sortThree(first, half, last - 1);
    sortThree(first + 1, half - 1, last - 2);
    sortThree(first + 2, half + 1, last - 3);
    sortThree(half - 1, half, half + 1);
    swap(first, half);
  }

  private void sortThree(int x, int y, int z) {
    if (!less(y, x)) {
      if (less(z, y)) {
        swap(y, z);
        if (less(y, x)) {
          swap(x, y);
        }
      }
    } else if (less(z, y)) {
      swap(x, z);
    } else {
      swap(x, y);
      if (less(z, y)) {
        swap(y, z);
      }
    }
  }

  /** Stable. Gives up after so many elements were moved; returns whether all is in order. */
  private boolean insertionSort(int first, int last, int moves) {
    boolean few = moves != Integer.MAX_VALUE && last - first > 5;
    int start = first + 1;
    if (few) {
      sortThree(first, first + 1, first + 2);
      start = first + 3;
    }
    int moved = 0;
    for (int i = start; i < last; i++) {
      if (less(i, i - 1)) {
        T element = list.get(i);
        int hole = i;
        while (hole > first && comparator.compare(element, list.get(hole - 1)) < 0) {
          list.set(hole, list.get(hole - 1));
          hole--;
        }
        list.set(hole, element);
        if (few && ++moved == moves) {
          return i + 1 == last;
        }
      }
    }
    return true;
  }

  /** Puts the pivot, which is first, between smaller and other elements; says if it was so. */
  private int[] equalsRight(int from, int to) {
    T pivot = list.get(from);
    int first = from + 1;
    int last = to;
    while (comparator.compare(list.get(first), pivot) < 0) {
      first++;
    }
    boolean guarded = first > from + 1;
    do {
      last--;
    } while ((guarded || first < last) && comparator.compare(list.get(last), pivot) >= 0);
    int partitioned = first >= last ? 1 : 0;
    while (first < last) {
      swap(first, last);
      do {
        first++;
      } while (comparator.compare(list.get(first), pivot) < 0);
      do {
        last--;
      } while (comparator.compare(list.get(last), pivot) >= 0);
    }
    swapPivot(from, first - 1, pivot);
    return new int[] {first - 1, partitioned};
  }

  /** Puts elements equal to the pivot, which is first, before it; returns what comes after. */
  private int equalsLeft(int from, int to) {
    T pivot = list.get(from);
    int first = from + 1;
    int last = to;
    while (first < last && comparator.compare(pivot, list.get(first)) >= 0) {
      first++;
    }
    if (first < last) {
      do {
        last--;
      } while (comparator.compare(pivot, list.get(last)) < 0);
    }
    while (first < last) {
      swap(first, last);
      do {
        first++;
      } while (comparator.compare(pivot, list.get(first)) >= 0);
      do {
        last--;
      } while (comparator.compare(pivot, list.get(last)) < 0);
    }
    swapPivot(from, first - 1, pivot);
    return first;
  }

  private void swapPivot(int from, int to, T pivot) {
    list.set(from, list.get(to));
    list.set(to, pivot);
  }

  private boolean less(int a, int b) {
    return comparator.compare(list.get(a), list.get(b)) < 0;
  }

  private void swap(int a, int b) {
    T element = list.get(a);
    list.set(a, list.get(b));
    list.set(b, element);
  }
}
