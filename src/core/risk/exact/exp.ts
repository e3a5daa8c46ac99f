/*!
 * The method and coefficients are those of fdlibm's e_exp.c: "Copyright (C) 2004 by Sun Microsystems, Inc. All rights
 * reserved. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved."
 */
import { doubleOf } from './float-words.ts'

const log2e = Math.LOG2E
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const [p1, p2, p3, p4, p5] = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6,
  4.1381367970572385e-8,
]

/**
 * e^x within 1 ulp, with the same bits on every machine, which `Math.exp` does not promise. Infinity above 709.78, 0
 * below -745.13, NaN of NaN. The method of fdlibm.
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  if (Number.isNaN(x)) return x
  const k = Math.floor(x * log2e + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const c = remainder(r)
  return scaled(1 - (low - (r * c) / (2 - c) - high), k)
}

/** e^x - 1 within 3 ulp, also near 0, where subtracting 1 from e^x would leave nothing. The same bits everywhere. */
export function expm1(x: number): number {
  if (!(x < 40)) return exp(x)
  if (x < -40) return -1
  // So small that x is the answer, and its sign with it.
  if (Math.abs(x) < 5e-17) return x
  const k = Math.abs(x) < 0.34657359 ? 0 : Math.floor(x * log2e + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const c = remainder(r)
  const part = high - (low - (r * c) / (2 - c))
  if (k === 0) return part
  const power = scaled(1, k)
  return power * part + (power - 1)
}

/** With this c, e^r = 1 + r + r c / (2 - c) for |r| up to ln(2) / 2. */
function remainder(r: number): number {
  const t = r * r
  return r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))))
}

/** y times 2^k, rounded once. */
function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * doubleOf(2046 << 20, 0)
  if (k >= -1022) return y * doubleOf((k + 1023) << 20, 0)
  return y * doubleOf((k + 1087) << 20, 0) * 5.421010862427522e-20
}
