import type { Result, Tool } from '../../core/findings/result.ts'
import type { TestRun } from '../../core/findings/test-run.ts'
import type { ExploitFact } from '../../core/intel/exploit-fact.ts'
import type { VexStatement } from '../../core/intel/vex-statement.ts'
import type { Said } from '../../core/language/catalogue.ts'
import type { DocumentPlace, Head, ReportDocument } from './document/document.ts'

/** A result as an adapter says it; the intake adds tool, evidence and place. */
export type UnplacedResult = Omit<Result, 'tool' | 'evidence' | 'place'>

/** A VEX statement as an adapter says it; the intake adds the evidence. */
export type UnplacedStatement = Omit<VexStatement, 'evidence'>

/** Where an adapter puts what it reads. It counts, so adapters never do. */
export interface Intake {
  /** Who wrote the records: the first call names the writer of all before it, each later one that of those to come. */
  readonly tool: (tool: Tool) => void
  /** What the tool named last looked at, before any is named the first one; the same from release to release. */
  readonly target: (name: string) => void
  /** One record, and what it says of each target: no result where its own text says that there is nothing. */
  readonly record: (at: DocumentPlace, results: readonly UnplacedResult[]) => void
  /** A record that cannot be understood; it counts as one unreadable result and never as clean. */
  readonly unreadable: (at: DocumentPlace, why: Said) => void
  /** What a record, which counts by itself, states of whether a vulnerability matters in a product. */
  readonly statement: (statement: UnplacedStatement) => void
  /** A component that the report lists, with or without flaws, as a package URL. */
  readonly component: (purl: string) => void
  /** One record that says of a vulnerability that somebody can exploit it, or does. It is no result. */
  readonly exploit: (at: DocumentPlace, fact: ExploitFact) => void
  /** The document lists at most what a release is made of and says nothing of flaws: it cannot prove absence. */
  readonly inventoryOnly: () => void
  /** The document states what does not matter and looked for nothing (VEX): it cannot prove absence. */
  readonly statementsOnly: () => void
  /** The tool says that it saw nothing to scan, which proves no absence. It counts where the document has no record. */
  readonly nothingScanned: () => void
  /** How tests ended. They say nothing of flaws, so that a report of them is one that cannot prove absence. */
  readonly tests: (run: TestRun) => void
  /** The report says that its own scan failed or is incomplete: the evidence cannot prove absence. */
  readonly failed: (why: Said) => void
  /** Something a reader of the accounting should know. */
  readonly note: (said: Said) => void
}

/** What an adapter reads, for people; the reference page is generated from it. */
export interface AdapterMeta {
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

/**
 * A member that shows what a document is; `begins` where its text must begin so. An array's first element is `0`, an
 * XML element's attribute `@name`, a table's first row `0` with its columns' headings for members, a text's first line
 * that is not empty `0`.
 */
export interface Mark {
  readonly at: readonly string[]
  readonly begins?: string
  /** JSON only: it is the one member of the whole document, and this: so some tools say that they found nothing. */
  readonly lone?: 'null' | 'empty list'
}

/** Says what the reports of one tool say, as they stream by. An adapter never sorts, merges or judges. */
export interface ReportAdapter {
  readonly meta: AdapterMeta
  readonly read: (document: ReportDocument, intake: Intake, head: Head) => void
}

/** The same for a file that people write: small, read whole, so that each mistake is shown where it stands. */
export interface HandwrittenAdapter {
  readonly meta: AdapterMeta
  readonly read: (text: string, intake: Intake) => void
}

interface AnyFormat {
  /** As `--format` takes it and as accounting shows it: `trivy`. What a tool writes in several ways has several. */
  readonly name: string
  /** A document is of this format when it has every mark of one of these sets. */
  readonly marks: readonly (readonly Mark[])[]
}

/** A format whose documents are JSON, XML, a table (CSV) or lines of text. */
export interface ReportFormat extends AnyFormat {
  readonly syntax: 'json' | 'xml' | 'csv' | 'text'
  /**
   * JSON only: the values of a document in a row (JSON Lines) are read as the elements of one list, and so is a value
   * that stands alone, unless it is a list itself.
   */
  readonly inLines?: true
  /** Loads what reads it: most runs need one of many. */
  readonly load: () => Promise<ReportAdapter>
}

/** A format of people, in YAML or JSON. */
export interface HandwrittenFormat extends AnyFormat {
  readonly syntax: 'handwritten'
  readonly load: () => Promise<HandwrittenAdapter>
}

/** One format of evidence: how to know it, and who reads it. */
export type Format = ReportFormat | HandwrittenFormat
