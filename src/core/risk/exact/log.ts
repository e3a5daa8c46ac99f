/*!
 * The method and coefficients are those of fdlibm's e_log.c: "Copyright (C) 1993 by Sun Microsystems, Inc. All rights
 * reserved. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved."
 */
import { highWord, withHighWord } from './float-words.ts'

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const [l1, l2, l3, l4, l5, l6, l7] = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
]
const rootOfHalf = 0x3fe6a09e
const one = 0x3ff00000

/**
 * The natural logarithm within 1 ulp, with the same bits on every machine, which `Math.log` does not promise. -Infinity
 * of 0, NaN below. The method of fdlibm.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const normal = x < 2.2250738585072014e-308 ? x * 18014398509481984 : x
  const word = highWord(normal) + (one - rootOfHalf)
  const k = (word >>> 20) - 1023 - (normal === x ? 0 : 54)
  return logOf(withHighWord(normal, (word & 0xfffff) + rootOfHalf) - 1, k, 0)
}

/** ln(1 + x) within 2 ulp, also near 0, where adding 1 would lose x. The same bits everywhere. */
export function log1p(x: number): number {
  if (!(x > -1) || x === Number.POSITIVE_INFINITY) return log(1 + x)
  // Its sign with it.
  if (x === 0) return x
  const u = 1 + x
  // What the sum lost, as a part of it.
  const lost = (u > 2 ? 1 - (u - x) : x - (u - 1)) / u
  if (u > 0.71 && u < 1.41) return logOf(u - 1, 0, lost)
  return log(u) + lost
}

/** ln((1 + f) 2^k) + more, for 1 + f between the roots of a half and of 2. */
function logOf(f: number, k: number, more: number): number {
  const half = 0.5 * f * f
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (l2 + w * (l4 + w * l6))
  const odd = z * (l1 + w * (l3 + w * (l5 + w * l7)))
  return k * ln2High - (half - (s * (half + even + odd) + (k * ln2Low + more)) - f)
}
