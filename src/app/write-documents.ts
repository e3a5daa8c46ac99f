import { join, resolve, sep } from 'node:path'
import type { DocumentOptions } from '../adapters/documents/document.ts'
import { documents } from '../adapters/documents/documents.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import { addToFile, replaceFile } from './replace-file.ts'

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
 * Writes a document in place of its file (`replaceFile`). A summary is added to the file, because earlier commands of a
 * step write there too. Throws `file.unwritable`.
 */
export function writeDocument(
  judgement: Judgement,
  { document, file }: Order,
  options: DocumentOptions,
): void {
  const pieces = rendered(judgement, document, options)
  if (document === 'github-summary') addToFile(file, pieces)
  else replaceFile(file, pieces)
}
