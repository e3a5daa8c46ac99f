import { type AssessSettings, assess } from '../core/assessment/assess.ts'
import type { Assessment } from '../core/assessment/assessment.ts'
import { parseHoldFile } from '../core/assessment/parse-hold-file.ts'
import { sha256Hex } from '../core/base/hash.ts'
import { textOf } from './text-file.ts'

export interface AssessRequest extends Omit<AssessSettings, 'seed'> {
  /** Without one the file's own (`seedOf`). */
  readonly seed?: bigint | undefined
}

/** Reads a hold file and assesses it. Throws `file.*` and what `parseHoldFile` and `assess` throw. */
export function assessFile(file: string, { seed, ...settings }: AssessRequest): Assessment {
  const text = textOf(file)
  return assess(parseHoldFile(text, file), { ...settings, seed: seed ?? seedOf(text) })
}

/** A seed that a file fixes, so that the same file gives the same numbers: the first 4 bytes of its sha256. */
export function seedOf(text: string): bigint {
  return BigInt(`0x${sha256Hex(text).slice(0, 8)}`)
}
