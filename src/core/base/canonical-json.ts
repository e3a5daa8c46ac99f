import { HoldpointError } from './errors.ts'
import { limits } from './limits.ts'

/** The way from the outermost value to one inside, as member names and indexes. */
type Path = (string | number)[]

/**
 * The one JSON text of a value by RFC 8785 (JCS), for hashing and signing: members in the order of their names'
 * UTF-16 code units, numbers and texts as ECMAScript writes them, no white space.
 *
 * Throws `fault.not-json` with a JSON Pointer (RFC 6901) for what JSON cannot say: NaN and infinities, `undefined`
 * (a member left out on one side only must not go unnoticed), bigint, lone surrogates, objects other than plain
 * ones, and whatever is nested deeper than `limits.jsonDepth`, as cycles are.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [])
}

function write(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, path)
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : refuse(String(value), path)
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : writeObject(value, path)
    default:
      return refuse(value === undefined ? 'undefined' : `a ${typeof value}`, path)
  }
}

function writeText(text: string, path: Path): string {
  return text.isWellFormed() ? JSON.stringify(text) : refuse('a text with a lone surrogate', path)
}

function writeObject(value: object, path: Path): string {
  if (path.length === limits.jsonDepth) return refuse(`nested deeper than ${limits.jsonDepth} levels`, path)
  // Array.from and not map: map leaves holes out, and a hole must be refused as undefined.
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => inside(item, i, path)).join(',')}]`
  if (!isPlain(value)) return refuse('an object of a class, not a plain one', path)
  const members: [string, unknown][] = Object.entries(value)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, item]) => `${writeText(name, path)}:${inside(item, name, path)}`).join(',')}}`
}

function inside(value: unknown, step: string | number, path: Path): string {
  path.push(step)
  const text = write(value, path)
  path.pop()
  return text
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another realm (a frame, a worker's message) has that realm's Object.prototype, with none above.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function refuse(what: string, path: Path): never {
  const at = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  throw new HoldpointError('fault.not-json', { at: at.length > 200 ? `${at.slice(0, 200)}...` : at, what })
}
