import type { Result, Tool } from '../../core/findings/result.ts'
import type { Said } from '../../core/language/catalogue.ts'
import type { JsonDocument, JsonHead, JsonPlace } from './json/document.ts'

/** A result as an adapter says it; the intake adds tool, evidence and place. */
export type UnplacedResult = Omit<Result, 'tool' | 'evidence' | 'place'>

/** Where an adapter puts what it reads. It counts, so adapters never do. */
export interface Intake {
  /** Who wrote the records: the first call names the writer of all before it, each later one that of those to come. */
  readonly tool: (tool: Tool) => void
  /** What the tool named last looked at, before any is named the first one; the same from release to release. */
  readonly target: (name: string) => void
  /** One record, and what it says of each target: no result where its own text says that there is nothing. */
  readonly record: (at: JsonPlace, results: readonly UnplacedResult[]) => void
  /** A record that cannot be understood; it counts as one unreadable result and never as clean. */
  readonly unreadable: (at: JsonPlace, why: Said) => void
  /** A component that the report lists, with or without flaws, as a package URL. */
  readonly component: (purl: string) => void
  /** The document lists at most what a release is made of and says nothing of flaws: it cannot prove absence. */
  readonly inventoryOnly: () => void
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

/** A member that shows what a document is; `begins` where its text must begin so. An array's first element is `0`. */
export interface Mark {
  readonly at: readonly string[]
  readonly begins?: string
}

interface AnyFormat {
  /** As `--format` takes it and as accounting shows it: `trivy`. */
  readonly name: string
  readonly meta: FormatMeta
  /** A document is of this format when it has every mark of one of these sets. */
  readonly marks: readonly (readonly Mark[])[]
}

/** A report that a tool writes, read as it streams by. */
export interface ReportFormat extends AnyFormat {
  readonly kind: 'report'
  readonly read: (document: JsonDocument, intake: Intake, head: JsonHead) => void
}

/** A file that people write, in YAML or JSON: small, read whole, so that each mistake is shown where it stands. */
export interface HandwrittenFormat extends AnyFormat {
  readonly kind: 'handwritten'
  readonly read: (text: string, intake: Intake) => void
}

/** One format of evidence: how to know it, and how to say what it says. An adapter never sorts, merges or judges. */
export type Format = ReportFormat | HandwrittenFormat
