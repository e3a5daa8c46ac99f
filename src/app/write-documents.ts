import {
  closeSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
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

/** Reads what `--out` asks for. Throws also `usage.one-file-twice` for two documents in one file. */
export function parseOrders(texts: readonly string[]): readonly Order[] {
  const orders = texts.map(parseOrder)
  const files = new Set(orders.map(({ file }) => file))
  if (files.size < orders.length) throw new HoldpointError('usage.one-file-twice', {})
  return orders
}

/**
 * The same where many releases are judged: each order names a folder, outside of the one they are judged from. Throws
 * also `usage.into-products`.
 */
export function parseFolderOrders(texts: readonly string[], products: string): readonly Order[] {
  const orders = texts.map(parseOrder)
  const files = new Set(orders.map((order) => fileFor(order, '')))
  if (files.size < orders.length) throw new HoldpointError('usage.one-file-twice', {})
  const into = orders.findIndex(({ file }) => isIn(resolve(products), resolve(file)))
  const given = texts[into]
  if (given !== undefined) throw new HoldpointError('usage.into-products', { given })
  return orders
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/**
 * The file of a release's document where many are judged: named for the release, in the folder that the order names.
 */
export function fileFor({ document, file: folder }: Order, release: string): string {
  return join(folder, `${release}.${extensionOf(document)}`)
}

function extensionOf(document: string): string {
  return documents.find(({ name }) => name === document)?.extension ?? 'txt'
}

/** Reads `markdown=gate.md`. Throws `usage.bad-choice`, `usage.no-file`. */
function parseOrder(text: string): Order {
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

/**
 * Writes a document beside its file and puts it in place when it is whole. What is not a regular file (a pipe,
 * `/dev/stdout`) is written to as it is, and a summary is added to, because earlier commands of a step write there too.
 * Throws `file.unwritable`.
 */
export function writeDocument(
  judgement: Judgement,
  { document, file }: Order,
  options: DocumentOptions,
): void {
  const pieces = rendered(judgement, document, options)
  try {
    const about = statSync(file, { throwIfNoEntry: false })
    if (document === 'github-summary') writeTo(file, 'a', pieces)
    else if (about !== undefined && !about.isFile()) writeTo(file, 'w', pieces)
    else replace(about === undefined ? file : realpathSync(file), pieces)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    if (reason === undefined) throw cause
    throw new HoldpointError('file.unwritable', { reason }, { file }, { cause })
  }
}

function replace(file: string, pieces: Iterable<string>): void {
  const unfinished = `${file}.${process.pid}.tmp`
  removeLeftovers(file)
  try {
    writeTo(unfinished, 'w', pieces)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** What runs that were killed left beside the file. A run that is still going keeps its own. */
function removeLeftovers(file: string): void {
  const [folder, start] = [dirname(file), `${basename(file)}.`]
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start)) continue
      const writer = /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1]
      if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true })
    }
  } catch {
    // A folder that may not be listed may still be written to.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function writeTo(file: string, flag: 'a' | 'w', pieces: Iterable<string>): void {
  const handle = openSync(file, flag, 0o644)
  try {
    for (const piece of pieces) writeFileSync(handle, piece)
  } finally {
    closeSync(handle)
  }
}
