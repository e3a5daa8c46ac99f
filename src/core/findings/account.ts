import type { Said } from '../language/catalogue.ts'
import type { RecordPlace, Tool } from './result.ts'
import type { TestRun } from './test-run.ts'

/** What became of one evidence. Always: results = findings + merged + suppressed + unreadable. */
export interface Account {
  readonly file: string
  readonly format: string
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  /** Who wrote it; several where a file holds the runs of several tools. */
  readonly tools: readonly [Tool, ...Tool[]]
  /** Entries that the tool wrote. */
  readonly records: number
  /** What they say about one target each. */
  readonly results: number
  readonly findings: number
  readonly merged: number
  readonly suppressed: number
  readonly unreadable: number
  /** The first of the unreadable ones: where, and why. */
  readonly firstUnreadable: readonly { readonly place: RecordPlace; readonly why: Said }[]
  readonly notes: readonly Said[]
  /**
   * It lists what the release is made of, how its tests ended or what does not matter, and never looked for flaws: it
   * proves no absence.
   */
  readonly inventoryOnly: boolean
  /** How many VEX statements it makes; absent where it makes none. */
  readonly statements?: number
  /** It is a VEX document: it says which flaws matter, and of nothing what is there. */
  readonly statementsOnly?: true
  /** The tool says that it saw nothing to scan: it proves no absence. */
  readonly nothingScanned?: true
  /** How the tests ended, where it is about tests. */
  readonly tests?: TestRun
  /** The report's own word that its scan failed or was cut short. */
  readonly failed?: Said
}

/** A file that could not be read at all, of which nothing was used. */
export interface Refusal {
  readonly file: string
  /** The error's code, sentence and hint. */
  readonly code: string
  readonly message: string
  readonly hint: string
}
