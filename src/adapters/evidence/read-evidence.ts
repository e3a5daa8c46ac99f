import { HoldpointError } from '../../core/base/errors.ts'
import { nearest } from '../../core/base/nearest.ts'
import type { Intake } from './format.ts'
import { formats } from './formats.ts'
import { type Choice, type Identified, identify } from './identify.ts'
import { openIntake, type TakenIn } from './intake.ts'
import type { Mapping } from './mapping/mapping-document.ts'
import { hashing, watching } from './source/hashing.ts'
import type { ByteSource } from './source/source.ts'
import { unpacked } from './source/unpacked.ts'
import { syntaxes } from './syntaxes.ts'
import { withoutContent } from './without-content.ts'
import { wholeText } from './yaml/whole-text.ts'

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
  /** How reports of a team's own tools are written; those that say what shows them are tried first, the others last. */
  readonly mappings?: readonly Mapping[] | undefined
  /** The tool that writes an empty file, `null` or an empty list in this place when it found nothing. */
  readonly cleanWhenEmpty?: string | undefined
  /** Told after each block how many bytes were read, and of how many where that is known. */
  readonly progress?: ((bytes: number, total: number | undefined) => void) | undefined
}

/**
 * Reads one piece of evidence: finds its format, takes in every record and counts it.
 * All or nothing: throws `HoldpointError` (`evidence.*`, or `usage.bad-choice` for an unknown name of a format) with
 * file and place, and then nothing of it has been read.
 */
export async function readEvidence(
  source: ByteSource,
  options: ReadingOptions = {},
): Promise<EvidenceReading> {
  try {
    return await readOpen(source, options)
  } finally {
    source.close?.()
  }
}

async function readOpen(source: ByteSource, options: ReadingOptions): Promise<EvidenceReading> {
  const known = await knownFormats(options.mappings ?? [])
  const choice = options.format === undefined ? known : formatsNamed(options.format, known)
  const watched = options.progress === undefined ? source : watching(source, options.progress)
  const hashed = hashing(watched)
  const { empty, source: text } = withoutContent(await unpacked(hashed), options.cleanWhenEmpty)
  if (empty !== undefined) {
    const { sha256, bytes } = hashed.passed()
    return { name: source.name, sha256, bytes, ...empty(sha256) }
  }
  const identified = await identify(text, choice)
  const { intake, close } = openIntake(identified.format.name)
  const read = await readerOf(identified)
  withFile(source.name, () => read(intake))
  const { sha256, bytes } = hashed.passed()
  return { name: source.name, format: identified.format.name, sha256, bytes, ...close(sha256) }
}

/** Loads the adapter of a format, ready to read the source. */
async function readerOf({ format, head, source }: Identified): Promise<(intake: Intake) => void> {
  if (format.syntax === 'handwritten') {
    const { read } = await format.load()
    return (intake) => read(wholeText(source), intake)
  }
  const [{ read }, syntax] = await Promise.all([format.load(), syntaxes[format.syntax]()])
  return (intake) => read(syntax.document(source, format.inLines === true), intake, head)
}

async function knownFormats(mappings: readonly Mapping[]): Promise<Choice> {
  if (mappings.length === 0) return { among: formats, last: [], isAsked: false }
  const { mappingFormat } = await import('./mapping/format.ts')
  const [shown, vague] = [true, false].map((says) =>
    mappings.filter(({ recognize }) => (recognize !== undefined) === says).map(mappingFormat),
  )
  return { among: [...(shown ?? []), ...formats], last: vague ?? [], isAsked: false }
}

function formatsNamed(name: string, { among, last }: Choice): Choice {
  const known = [...among, ...last]
  const found = known.filter((format) => format.name === name)
  if (found.length > 0) return { among: found, last: [], isAsked: true }
  const choices = [...new Set(known.map((format) => format.name))]
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
