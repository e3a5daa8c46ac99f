import type { Instant } from '../../core/base/instant.ts'
import type { Judgement } from '../../core/policy/judgement.ts'

/** How text can be dressed on a terminal, one at a time. Meaning never hangs on it. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'magenta'

export interface DocumentOptions {
  /** Columns to compose for; 80 where nothing is said, never fewer than 40. Only what is shown on a terminal heeds it. */
  readonly columns?: number
  /** Dresses text; without it text stays plain. */
  readonly style?: (style: Style, text: string) => string
  /** The gate only watches until then: every document says so, and none makes a pipeline fail. */
  readonly observe?: { readonly until: Instant }
  /** What somebody typed as being in production already: names that a finding may answer to. */
  readonly saidInProduction?: readonly string[]
  /** Also say in wide places where exactly an unfixed flaw of our own stands (DESIGN 5, rule 15). */
  readonly detail?: boolean
}

/** One way for a gate's judgement to leave Holdpoint. */
export interface Document {
  /** As `--out` takes it: `markdown`. */
  readonly name: string
  /** Of a file that holds it, without the dot: `md`. */
  readonly extension: string
  /** What it is and whom it is for, in one sentence. */
  readonly says: string
  /** It goes where more people read than may know how to exploit an unfixed flaw (DESIGN 5, rule 15). */
  readonly wide: boolean
  /** The text in pieces, in order: 45,000 findings never become one text in memory. */
  readonly render: (judgement: Judgement, options: DocumentOptions) => Iterable<string>
}
