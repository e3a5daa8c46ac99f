import { HoldpointError } from '../../core/base/errors.ts'
import { nearest } from '../../core/base/nearest.ts'
import type { Format, Intake } from './format.ts'
import { formats } from './formats.ts'
import { type Identified, identify } from './identify.ts'
import { openIntake, type TakenIn } from './intake.ts'
import { hashing, watching } from './json/hashing.ts'
import { jsonDocument } from './json/json-document.ts'
import type { ByteSource } from './json/source.ts'
import { wholeText } from './whole-text.ts'

/** One piece of evidence, read to its end and counted. */
export interface EvidenceReading extends TakenIn {
  /** As its source is known: a path, or `stdin`. */
  readonly name: string
  /** Name of its format, one of `formats`. */
  readonly format: string
  /** Of the bytes as they were read, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

export interface ReadingOptions {
  /** Name of the format, where the content shall not decide. */
  readonly format?: string | undefined
  /** Told after each block how many bytes were read, and of how many where that is known. */
  readonly progress?: ((bytes: number, total: number | undefined) => void) | undefined
}

/**
 * Reads one piece of evidence: finds its format, takes in every record and counts it.
 * All or nothing: throws `HoldpointError` (`evidence.*`, or `usage.bad-choice` for an unknown name of a format) with
 * file and place, and then nothing of it has been read.
 */
export function readEvidence(source: ByteSource, options: ReadingOptions = {}): EvidenceReading {
  try {
    return readOpen(source, options)
  } finally {
    source.close?.()
  }
}

function readOpen(source: ByteSource, options: ReadingOptions): EvidenceReading {
  const named = options.format === undefined ? undefined : formatNamed(options.format)
  const watched = options.progress === undefined ? source : watching(source, options.progress)
  const hashed = hashing(watched)
  const identified = identify(hashed, named)
  const { intake, close } = openIntake(identified.format.name)
  withFile(source.name, () => readAs(identified, intake))
  const { sha256, bytes } = hashed.passed()
  return { name: source.name, format: identified.format.name, sha256, bytes, ...close(sha256) }
}

function readAs({ format, head, source }: Identified, intake: Intake): void {
  if (format.kind === 'report') format.read(jsonDocument(source), intake, head)
  else format.read(wholeText(source), intake)
}

function formatNamed(name: string): Format {
  const found = formats.find((format) => format.name === name)
  if (found !== undefined) return found
  const choices = formats.map((format) => format.name)
  throw new HoldpointError('usage.bad-choice', {
    option: '--format',
    given: name,
    choices,
    nearest: nearest(name, choices),
  })
}

/** Adapters know the place of what they refuse, but not the file. */
function withFile(file: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof HoldpointError) || error.place.file !== undefined) throw error
    throw new HoldpointError(error.code, error.values, { file, ...error.place }, { cause: error })
  }
}
