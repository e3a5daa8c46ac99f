import type { Codes } from './codes.ts'
import { type Edition, editions, type Vector, type VectorOf } from './edition.ts'
import type { Version } from './version.ts'

/** Writes what a vector says into `codes`; undefined if it lacks a metric or has a value that does not exist. */
export function encode(vector: Vector, codes: Codes): Edition | undefined {
  const edition = editions[vector.version]
  const values: Readonly<Record<string, string>> = vector
  const { metrics } = edition
  for (let i = 0; i < metrics.length; i += 1) {
    const metric = metrics[i]
    const code = metric?.values.indexOf(values[metric.name] ?? '') ?? -1
    if (code < 0) return undefined
    codes[i] = code
  }
  return edition
}

/** The vector that `codes` stand for. */
export function decode<V extends Version>(version: V, codes: Codes): VectorOf<V>
export function decode(version: Version, codes: Codes): Readonly<Record<string, string>> {
  const values: Record<string, string> = { version }
  for (const [i, { name, values: all }] of editions[version].metrics.entries()) {
    values[name] = all[codes[i] ?? 0] ?? all[0]
  }
  return values
}
