import { fstatSync, type Stats, statSync } from 'node:fs'
import { devNull } from 'node:os'
import { styleText } from 'node:util'
import { type Output, outputTo } from './output.ts'
import { noProgress, type Progress, progressOn } from './progress.ts'

/** `bold`, `red`, or several at once. Meaning never hangs on it alone. */
export type Style = Parameters<typeof styleText>[0]

/** What a command talks to: results go to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: Output
  readonly err: Output
  /** Columns to compose for: those of the window up to 100, and 80 where there is no window. */
  readonly width: number
  /** Dresses text for `out`; gives it back as it is where colour is not wanted. */
  readonly style: (style: Style, text: string) => string
  /** A line on `err` for work that takes longer than a second; silent where `err` is no terminal. */
  readonly progress: () => Progress
}

const widest = 100
const usual = 80

/** The terminal this process runs in. */
export function processTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  const out = outputTo(1)
  const err = outputTo(2)
  const interactive = isTerminal(1)
  const colour = wantsColour(environment, interactive)
  return {
    out,
    err,
    width: interactive ? Math.min(process.stdout.columns || usual, widest) : usual,
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    progress: () => (isTerminal(2) ? progressOn(err, process.stderr.columns || usual) : noProgress),
  }
}

/** https://no-color.org first, then FORCE_COLOR as Node reads it, then whether a person looks on. */
export function wantsColour(environment: NodeJS.ProcessEnv, interactive: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return interactive && TERM !== 'dumb'
}

// Most runs write to a pipe, a file or nowhere, and node:tty loads the network modules, which takes 8 ms.
function isTerminal(fd: number): boolean {
  try {
    const about = fstatSync(fd)
    return (
      about.isCharacterDevice() && !isNullDevice(about) && process.getBuiltinModule('node:tty').isatty(fd)
    )
  } catch {
    // Started with the descriptor closed.
    return false
  }
}

function isNullDevice({ rdev }: Stats): boolean {
  return rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev
}
