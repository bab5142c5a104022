// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.order;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * CityHash64 by G. Pike and J. Alakuijala, in its first version and with the 32-bit overflow for 4
 * to 7 bytes, as LLVM's C++ library hashes strings. Not for secrets: anyone can make texts collide.
 */
public final class CityHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long K0 = 0xc3a5c85c97cb3127L;
  private static final long K1 = 0xb492b66fbe98f273L;
  private static final long K2 = 0x9ae16a3b2f90404fL;
  private static final long K3 = 0xc949d7c7509e6557L;
  private static final long MULTIPLIER = 0x9ddfea08eb382d69L;

  private final byte[] text;

  private CityHash(byte[] text) {
    this.text = text;
  }

  /**
   * Hashes.
   *
   * @param text any bytes
   * @return 64 bits
   */
  public static long of(byte[] text) {
    CityHash hash = new CityHash(text);
    int length = text.length;
    if (length <= 16) {
      return hash.upTo16(length);
    }
    return length <= 32
        ? hash.upTo32(length)
        : length <= 64 ? hash.upTo64(length) : hash.longer(length);
  }

  private long upTo16(int length) {
    if (length > 8) {
      long a = word(0);
      long b = word(length - 8);
      return pair(a, Long.rotateRight(b + length, length)) ^ b;
    }
    if (length >= 4) {
      int a = (int) INTS.get(text, 0);
      int b = (int) INTS.get(text, length - 4);
      return pair(length + Integer.toUnsignedLong(a << 3), Integer.toUnsignedLong(b));
    }
    if (length == 0) {
      return K2;
    }
    long y = (text[0] & 0xff) + ((text[length >> 1] & 0xffL) << 8);
    long z = length + ((text[length - 1] & 0xffL) << 2);
    return mixed(y * K2 ^ z * K3) * K2;
  }

  private long upTo32(int length) {
    long a = word(0) * K1;
    long b = word(8);
    long c = word(length - 8) * K2;
    long d = word(length - 16) * K0;
    return pair(
        Long.rotateRight(a - b, 43) + Long.rotateRight(c, 30) + d,
        a + Long.rotateRight(b ^ K3, 20) - c + length);
  }

  private long upTo64(int length) {
    long[] front =
        half(word(24), word(0) + (length + word(length - 16)) * K0, word(8), word(16), word(24));
    long[] back =
        half(
            word(24) + word(length - 8),
            word(16) + word(length - 32),
            word(length - 24),
            word(length - 16),
            word(24) + word(length - 8));
    long mixed = mixed((front[0] + back[1]) * K2 + (back[0] + front[1]) * K0);
    return mixed(mixed * K0 + front[1]) * K2;
  }

  private static long[] half(long z, long start, long second, long third, long last) {
    long a = start;
    long b = Long.rotateRight(a + z, 52);
    long c = Long.rotateRight(a, 37);
    a += second;
    c += Long.rotateRight(a, 7);
    a += third;
    return new long[] {a + last, b + Long.rotateRight(a, 31) + c};
  }

  private long longer(int length) {
    long x = word(length - 40);
    long y = word(length - 16) + word(length - 56);
    long z = pair(word(length - 48) + length, word(length - 24));
    long[] v = seeded(length - 64, length, z);
    long[] w = seeded(length - 32, y + K1, x);
    x = x * K1 + word(0);
    for (int at = 0; at < ((length - 1) & ~63); at += 64) {
      x = Long.rotateRight(x + y + v[0] + word(at + 8), 37) * K1;
      y = Long.rotateRight(y + v[1] + word(at + 48), 42) * K1;
      x ^= w[1];
      y += v[0] + word(at + 40);
      z = Long.rotateRight(z + w[0], 33) * K1;
      v = seeded(at, v[1] * K1, x + w[0]);
      w = seeded(at + 32, z + w[1], y + word(at + 16));
      long swapped = z;
      z = x;
      x = swapped;
    }
    return pair(pair(v[0], w[0]) + mixed(y) * K1 + z, pair(v[1], w[1]) + x);
  }

  private long[] seeded(int at, long first, long second) {
    long a = first + word(at);
    long b = Long.rotateRight(second + a + word(at + 24), 21);
    long c = a;
    a += word(at + 8) + word(at + 16);
    b += Long.rotateRight(a, 44);
    return new long[] {a + word(at + 24), b + c};
  }

  private long word(int at) {
    return (long) LONGS.get(text, at);
  }

  private static long mixed(long value) {
    return value ^ (value >>> 47);
  }

  private static long pair(long u, long v) {
    long a = mixed((u ^ v) * MULTIPLIER);
    return mixed((v ^ a) * MULTIPLIER) * MULTIPLIER;
  }
}
