import { grouped } from './words.ts'

/** Where in a file something was met; each part only as far as it is known. Lines, columns and records count from 1, bytes from 0. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly byte?: number
  readonly record?: number
}

/** How a command ends: 1 Holdpoint's own fault, 3 cannot tell, 4 usage or bad input (DESIGN 6; 0 and 2 are verdicts). */
type ErrorExit = 1 | 3 | 4

type NoValues = Readonly<Record<string, never>>

/** One error. `example` are values with which the reference page shows the message as a person would meet it. */
const entry = <V extends object = NoValues>(
  exit: ErrorExit,
  status: number,
  says: (values: V) => string,
  hint: string,
  example: NoInfer<V>,
) => ({ exit, status, says, hint, example: () => says(example) })

/**
 * Every error Holdpoint raises: what it says, what to do, how a command exits, its HTTP status, an example of it.
 * The one place where errors have words; `docs/reference/errors.md` is generated from it.
 */
export const errorTable = {
  'evidence.truncated': entry(
    3,
    422,
    () => 'ends before it is complete',
    'Was the scan interrupted, or the upload? Nothing of this file was used.',
    {},
  ),
} as const

export type ErrorCode = keyof typeof errorTable
type ErrorValues<C extends ErrorCode> = Parameters<(typeof errorTable)[C]['says']>[0]

/** An error for the person who meets it: what, where, what to do. `message` is one line without the hint. */
export class HoldpointError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly values: ErrorValues<C>
  readonly place: Place

  constructor(code: C, values: ErrorValues<C>, place: Place = {}, options?: ErrorOptions) {
    // A code and its values are paired by the signature; the table's entry takes just these values.
    const says: (values: ErrorValues<C>) => string = errorTable[code].says
    super(sentence(says(values), place), options)
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
}

function sentence(said: string, { file, line, column, byte, record }: Place): string {
  const where = [
    record !== undefined && `record ${grouped(record)}`,
    line !== undefined &&
      (column === undefined ? `line ${grouped(line)}` : `line ${grouped(line)}, column ${grouped(column)}`),
    byte !== undefined && `byte ${grouped(byte)}`,
  ].filter((part) => part !== false)
  return `${file === undefined ? '' : `${file}: `}${said}${where.length > 0 ? ` (${where.join(', ')})` : ''}`
}
