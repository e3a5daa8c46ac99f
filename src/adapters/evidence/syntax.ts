import type { Head, ReportDocument } from './document/document.ts'
import type { ReportFormat } from './format.ts'
import type { ByteSource } from './source/source.ts'

/** How reports are written down: what a document's beginning shows, and how all of it is read. */
export interface Syntax {
  /** Of a document of which only these first bytes are there. Never throws: it shows what comes before a mistake. */
  readonly head: (first: Uint8Array) => Head
  /** The document in a source that stands at its start. `inLines` as formats have it. */
  readonly document: (source: ByteSource, inLines: boolean) => ReportDocument
}

export type SyntaxName = ReportFormat['syntax']
