import { advisoryErrors } from './errors/advisory.ts'
import { chartErrors } from './errors/chart.ts'
import { cvssErrors } from './errors/cvss.ts'
import { deployedErrors } from './errors/deployed.ts'
import type { ErrorExit } from './errors/entry.ts'
import { estimateErrors } from './errors/estimate.ts'
import { evidenceErrors } from './errors/evidence.ts'
import { faultErrors } from './errors/fault.ts'
import { feedErrors } from './errors/feed.ts'
import { fileErrors } from './errors/file.ts'
import { findingErrors } from './errors/finding.ts'
import { holdErrors } from './errors/hold.ts'
import { idErrors } from './errors/id.ts'
import { moneyErrors } from './errors/money.ts'
import { observeErrors } from './errors/observe.ts'
import { optionsErrors } from './errors/options.ts'
import { recordsErrors } from './errors/records.ts'
import { regimeErrors } from './errors/regime.ts'
import { releaseErrors } from './errors/release.ts'
import { riskErrors } from './errors/risk.ts'
import { textErrors } from './errors/text.ts'
import { timeErrors } from './errors/time.ts'
import { usageErrors } from './errors/usage.ts'
import { printable } from './text.ts'
import { grouped } from './words.ts'

/** Where in a file something was met; each part only as far as it is known. Lines, columns and records count from 1, bytes from 0. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly byte?: number
  readonly record?: number
}

/**
 * Every error Holdpoint raises: what it says, what to do, how a command exits, its HTTP status, an example of it.
 * The one place where errors have words, a file for each area in `errors/`; `docs/reference/errors.md` is generated
 * from it, and `errors.test.ts` fails on an error that nothing raises.
 */
export const errorTable = {
  ...advisoryErrors,
  ...chartErrors,
  ...cvssErrors,
  ...deployedErrors,
  ...estimateErrors,
  ...evidenceErrors,
  ...faultErrors,
  ...feedErrors,
  ...findingErrors,
  ...holdErrors,
  ...idErrors,
  ...moneyErrors,
  ...fileErrors,
  ...observeErrors,
  ...optionsErrors,
  ...recordsErrors,
  ...regimeErrors,
  ...releaseErrors,
  ...riskErrors,
  ...textErrors,
  ...timeErrors,
  ...usageErrors,
} as const

export type ErrorCode = keyof typeof errorTable
type Values = { [C in ErrorCode]: Parameters<(typeof errorTable)[C]['says']>[0] }

const table: {
  readonly [C in ErrorCode]: { readonly says: (values: Values[C]) => string }
} = errorTable

/** An error for the person who meets it: what, where, what to do. `message` is one printable line without the hint. */
export class HoldpointError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly values: Values[C]
  readonly place: Place

  constructor(code: C, values: Values[C], place: Place = {}, options?: ErrorOptions) {
    super(sentence(table[code].says(values), place), options)
    this.name = 'HoldpointError'
    this.code = code
    this.values = values
    this.place = place
  }

  get hint(): string {
    return errorTable[this.code].hint
  }

  get exit(): ErrorExit {
    return errorTable[this.code].exit
  }

  get status(): number {
    return errorTable[this.code].status
  }
}

function sentence(said: string, { file, line, column, byte, record }: Place): string {
  const where = [
    record !== undefined && `record ${grouped(record)}`,
    line !== undefined &&
      (column === undefined ? `line ${grouped(line)}` : `line ${grouped(line)}, column ${grouped(column)}`),
    byte !== undefined && `byte ${grouped(byte)}`,
  ].filter((part) => part !== false)
  const named = file === undefined ? '' : `${file}: `
  return printable(`${named}${said}${where.length > 0 ? ` (${where.join(', ')})` : ''}`)
}
