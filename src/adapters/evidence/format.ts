import type { Result, Tool } from '../../core/findings/result.ts'
import type { Said } from '../../core/language/catalogue.ts'
import type { JsonDocument, JsonHead, JsonPlace } from './json/document.ts'

/** A result as an adapter says it; the intake adds tool, evidence and place. */
export type UnplacedResult = Omit<Result, 'tool' | 'evidence' | 'place'>

/** Where an adapter puts what it reads. It counts, so adapters never do. */
export interface Intake {
  /** Who wrote the report; call it before or after its records, once a document. A later call replaces. */
  readonly tool: (tool: Tool) => void
  /** One record, and what it says of each target: no result where its own text says that there is nothing. */
  readonly record: (at: JsonPlace, results: readonly UnplacedResult[]) => void
  /** A record that cannot be understood; it counts as one unreadable result and never as clean. */
  readonly unreadable: (at: JsonPlace, why: Said) => void
  /** A component that the report lists, with or without flaws, as a package URL. */
  readonly component: (purl: string) => void
  /** The report says that its own scan failed or is incomplete: the evidence cannot prove absence. */
  readonly failed: (why: Said) => void
  /** Something a reader of the accounting should know. */
  readonly note: (said: Said) => void
}

/** What a format is, for people; the reference page is generated from it. */
export interface FormatMeta {
  /** Who writes it: `Anchore Grype`. */
  readonly tool: string
  /** Versions of the format or tool whose real reports it was read with. */
  readonly seen: readonly string[]
  /** What a record is: `an entry of "matches"`. */
  readonly record: string
  /** How its severity words map to ours. */
  readonly severity: string
  /** What the format can say and we do not read. */
  readonly notRead: string
}

/** One report format: how to know it, and how to say what it says. An adapter never sorts, merges or judges. */
export interface Format {
  /** As `--format` takes it and as accounting shows it: `trivy`. */
  readonly name: string
  readonly meta: FormatMeta
  readonly recognizes: (head: JsonHead) => boolean
  readonly read: (document: JsonDocument, intake: Intake) => void
}
