import type { DatabaseSync } from 'node:sqlite'
import { sha256Hex } from '../../core/base/hash.ts'

/** Keeps the text of a policy under its sha256, so that what it has judged can be judged again. */
export function recordPolicy(database: DatabaseSync, text: string): void {
  database.prepare('insert or ignore into policy values (?, ?)').run(sha256Hex(text), text)
}

/** Undefined where it was never kept, or is not what it was. */
export function findPolicyText(database: DatabaseSync, sha256: string): string | undefined {
  const text = database.prepare('select text from policy where sha256 = ?').get(sha256)?.text
  return typeof text === 'string' && sha256Hex(text) === sha256 ? text : undefined
}
