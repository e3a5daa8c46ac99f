import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod/mini'
import { HoldpointError, type Place } from './errors.ts'
import { pathWords, problemOf } from './issue-words.ts'
import { limits } from './limits.ts'
import { nearest } from './nearest.ts'
import type { PlaceOf } from './place-of.ts'
import { keysAt } from './schema-at.ts'

/** A file that a person wrote, read whole. `raw` is the plain data, `value` what its schema made of it. */
export interface YamlFile<T> {
  readonly raw: unknown
  readonly value: T
  /** Line and column of what stands at a path, for what a schema cannot see. */
  readonly placeOf: PlaceOf
}

/**
 * Reads YAML 1.2 (and so JSON) against a schema. Throws `file.*` with line and column of the first thing wrong, a
 * "did you mean" for unknown keys, and how many more there are. Aliases are refused: they let a small file grow huge.
 */
export function parseYamlFile<S extends z.ZodMiniType>(
  text: string,
  file: string,
  schema: S,
): YamlFile<z.output<S>> {
  if (text.length > limits.yamlBytes)
    throw new HoldpointError('file.too-large', { bytes: limits.yamlBytes }, { file })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const [fault] = document.errors
  if (fault !== undefined)
    throw new HoldpointError('file.not-yaml', { problem: fault.message }, placeOf(file, lines, fault.pos[0]))
  const raw = plain(document, file)
  if (isDeeper(raw, limits.yamlDepth)) {
    const problem = `must not be nested deeper than ${limits.yamlDepth} levels`
    throw new HoldpointError('file.invalid', { path: '', problem, others: 0 }, { file })
  }
  const parsed = schema.safeParse(raw, { reportInput: true })
  const placeFor: PlaceOf = (path) => placeAt(file, lines, document, path)
  if (!parsed.success) throw wrong(parsed.error.issues, schema, placeFor)
  return { raw, value: parsed.data, placeOf: placeFor }
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (cause) {
    throw new HoldpointError(
      'file.not-yaml',
      { problem: 'aliases (*name) are not allowed here' },
      { file },
      { cause },
    )
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1))
}

function wrong(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  placeFor: PlaceOf,
): HoldpointError {
  // A misspelt key also leaves the right one missing; the spelling is what the writer needs to hear of.
  const first = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (first === undefined)
    return new HoldpointError('file.invalid', { path: '', problem: 'is not valid', others: 0 })
  if (first.code === 'unrecognized_keys') {
    const [key = ''] = first.keys
    const meant = nearest(key, keysAt(schema, first.path)) ?? ''
    return new HoldpointError(
      'file.unknown-key',
      { key, path: pathWords(first.path), meant },
      placeFor([...first.path, key]),
    )
  }
  const values = { path: pathWords(first.path), problem: problemOf(first), others: issues.length - 1 }
  return new HoldpointError('file.invalid', values, placeFor(first.path))
}

/** The key itself where it has one, else the value, else the nearest thing around it that is there. */
function placeAt(file: string, lines: LineCounter, document: Document, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true)
    const name = path[depth - 1]
    const pair = pairOf(parent, name)
    if (pair !== undefined) return placeOf(file, lines, pair)
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return placeOf(file, lines, node.range[0])
  }
  return placeOf(file, lines, document.contents?.range?.[0] ?? 0)
}

function pairOf(parent: unknown, name: PropertyKey | undefined): number | undefined {
  if (!isMap(parent)) return undefined
  const key = parent.items.map((pair) => pair.key).find((each) => isScalar(each) && each.value === name)
  return isNode(key) ? key.range?.[0] : undefined
}

function placeOf(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col }
}
