import { inputLines } from '../app/input-lines.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { limits } from '../core/base/limits.ts'
import { grouped } from '../core/base/words.ts'
import { scoreReport } from '../core/cvss/index.ts'
import { command, type ExitCode } from './command.ts'
import { errorText } from './error-text.ts'
import { jsonOption } from './options.ts'
import { scorePage } from './score-page.ts'
import type { Terminal } from './terminal.ts'

export const score = command({
  name: 'score',
  says: 'Scores CVSS vectors (2.0, 3.0, 3.1 and 4.0) and says in plain words what they mean and what would lower them. Read from standard input, each vector gets one line; so does what is no vector, and then the exit code is 4.',
  arguments: {
    usage: 'VECTOR...',
    says: { VECTOR: 'A CVSS vector, or - for one a line from standard input' },
    least: 1,
    most: Number.POSITIVE_INFINITY,
  },
  options: { json: { ...jsonOption, says: 'Print one JSON object a vector, each on its line' } },
  examples: [
    { run: 'holdpoint score CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', says: 'Explain one vector' },
    { run: 'holdpoint score --json - < vectors.txt', says: 'Score a list of any length' },
  ],
  run: async ({ arguments: vectors, options: { json } }, terminal) => {
    const line = json ? jsonLine : textLine
    const writeOne = json ? lineWriter(line, terminal) : pageWriter(terminal)
    let exit: ExitCode = 0
    for (const vector of vectors) {
      const ended = vector === '-' ? scoreLines(line, terminal) : writeOne(vector)
      exit = ended === 0 ? exit : ended
    }
    return exit
  },
})

interface Scored {
  readonly text: string
  readonly exit: ExitCode
}

/** What one vector gets in a list. */
type LineOf = (vector: string, length?: number, line?: number) => Scored

const jsonLine: LineOf = (vector, length, line) =>
  scored(
    () => JSON.stringify(checked(vector, length)),
    ({ code, message, hint }) =>
      JSON.stringify({ vector, ...(line === undefined ? {} : { line }), error: { code, message, hint } }),
  )

const textLine: LineOf = (vector, length, line) =>
  scored(
    () => {
      const { overall, severity, vector: canonical } = checked(vector, length)
      return `${overall.toFixed(1).padStart(4)}  ${severity.padEnd(8)}  ${canonical}`
    },
    ({ message }) => `   -  error     ${line === undefined ? '' : `line ${line}: `}${message}`,
  )

function checked(vector: string, length = vector.length) {
  const limit = limits.vectorLength
  if (length > limit) throw new HoldpointError('cvss.too-long', { length, limit })
  return scoreReport(vector)
}

function scored(work: () => string, failed: (error: HoldpointError) => string): Scored {
  try {
    return { text: `${work()}\n`, exit: 0 }
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    return { text: `${failed(error)}\n`, exit: error.exit }
  }
}

function lineWriter(line: LineOf, { out }: Terminal): (vector: string) => ExitCode {
  return (vector) => {
    const { text, exit } = line(vector)
    out.write(text)
    return exit
  }
}

// A write a line would take longer than all the scoring.
const enoughToWrite = 64 * 1024

function scoreLines(line: LineOf, { out, progress }: Terminal): ExitCode {
  const shown = progress()
  let exit: ExitCode = 0
  let waiting = ''
  let lines = 0
  for (const { text, length, number } of inputLines(limits.vectorLength)) {
    lines = number
    const one = line(text, length, number)
    exit = one.exit === 0 ? exit : one.exit
    waiting += one.text
    if (waiting.length < enoughToWrite) continue
    out.write(waiting)
    waiting = ''
    shown.show(`${grouped(number)} vectors scored`)
    if (out.closed()) break
  }
  shown.done()
  out.write(waiting)
  // A broken pipe of commands must not look as if all were well.
  if (lines === 0) throw new HoldpointError('cvss.empty', {})
  return exit
}

/** Pages go to `out` with a blank line between them, errors to `err` as everywhere. */
function pageWriter(terminal: Terminal): (vector: string) => ExitCode {
  let gap = ''
  return (vector) => {
    try {
      terminal.out.write(gap + scorePage(vector, terminal))
      gap = '\n'
      return 0
    } catch (error) {
      if (!(error instanceof HoldpointError)) throw error
      terminal.err.write(errorText(error, terminal))
      return error.exit
    }
  }
}
