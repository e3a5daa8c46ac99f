import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { DocumentOptions } from '../adapters/documents/document.ts'
import { documents } from '../adapters/documents/documents.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'
import type { Judgement } from '../core/policy/judgement.ts'

/** Names of the documents that `--out` takes. */
export const documentNames: readonly string[] = documents.map(({ name }) => name)

/** What to write, and where. */
export interface Order {
  readonly document: string
  readonly file: string
}

/** Reads `markdown=gate.md`. Throws `usage.bad-choice`, `usage.no-file`. */
export function parseOrder(text: string): Order {
  const [name = '', ...file] = text.split('=')
  if (!documentNames.includes(name))
    throw new HoldpointError('usage.bad-choice', {
      option: '--out',
      given: name,
      choices: documentNames,
      nearest: nearest(name, documentNames),
    })
  if (file.join('=') === '') throw new HoldpointError('usage.no-file', { given: text })
  return { document: name, file: file.join('=') }
}

/** The pieces of a document, in order. */
export function rendered(judgement: Judgement, name: string, options: DocumentOptions): Iterable<string> {
  return documents.find((each) => each.name === name)?.render(judgement, options) ?? []
}

/** Writes a document beside its file and puts it in place when it is whole. Throws `file.unwritable`. */
export function writeDocument(
  judgement: Judgement,
  { document, file }: Order,
  options: DocumentOptions,
): void {
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    const handle = openSync(unfinished, 'w', 0o644)
    try {
      for (const piece of rendered(judgement, document, options)) writeSync(handle, piece)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, file)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    if (reason === undefined) throw cause
    throw new HoldpointError('file.unwritable', { reason }, { file }, { cause })
  }
}
