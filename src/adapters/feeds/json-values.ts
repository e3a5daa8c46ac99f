import { HoldpointError } from '../../core/base/errors.ts'
import type { Content } from './content.ts'

/** A value of a document, and where it begins if it is one of several; lines and values count from 1. */
export interface JsonValue {
  readonly value: unknown
  readonly line?: number
  readonly record?: number
}

/**
 * The JSON value that a document is, or the values that stand in it one after the other, a line for each or not. Throws
 * `feed.truncated` where JSON ends too early, `feed.invalid` for any other fault in it.
 */
export function* jsonValues({ bytes }: Content, file: string): Iterable<JsonValue> {
  const text = decoded(bytes, file)
  const whole = parsed(text)
  if ('value' in whole) yield whole
  else if (!hasSeveral(text)) throw refusal(whole.fault, text, { file })
  else yield* severalIn(text, file)
}

function* severalIn(text: string, file: string): Iterable<JsonValue> {
  let line = 1
  let record = 1
  for (let at = 0; ; record += 1) {
    const start = skipSpace(text, at)
    line += linesIn(text, at, start)
    if (start === text.length) return
    const end = endOfValue(text, start) ?? text.length
    const slice = text.slice(start, end)
    const read = parsed(slice)
    if (!('value' in read)) throw refusal(read.fault, slice, { file, line, record })
    yield { ...read, line, record }
    line += linesIn(text, start, end)
    at = end
  }
}

function hasSeveral(text: string): boolean {
  const end = endOfValue(text, skipSpace(text, 0))
  return end !== undefined && /[[{]/u.test(text.charAt(skipSpace(text, end)))
}

/** Behind the bracket that closes an object or a list; undefined where it is not closed, or neither begins there. */
function endOfValue(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === code.quote) at = endOfText(text, at)
    else if (unit === code.openBrace || unit === code.openBracket) depth += 1
    else if (unit === code.closeBrace || unit === code.closeBracket) depth -= 1
    if (depth <= 0) return at < text.length && at > start ? at + 1 : undefined
  }
  return undefined
}

const code = {
  quote: 0x22,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
}

/** Where the quote stands that ends a text. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === code.backslash) at += 1
    else if (unit === code.quote) return at
  }
  return text.length
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  return at
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function parsed(text: string): { readonly value: unknown } | { readonly fault: unknown } {
  try {
    return { value: JSON.parse(text) }
  } catch (fault) {
    return { fault }
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new HoldpointError('feed.invalid', { problem: 'it is not valid UTF-8' }, { file }, { cause })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function refusal(cause: unknown, text: string, place: object): HoldpointError {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (isCut(text, said)) return new HoldpointError('feed.truncated', {}, place, { cause })
  return new HoldpointError('feed.invalid', { problem: `it is not valid JSON: ${said}` }, place, { cause })
}

/** Whole JSON ends with a bracket; and V8 names the end, or the place where it met it. */
function isCut(text: string, said: string): boolean {
  const whole = text.trimEnd()
  const position = /position (\d+)/u.exec(said)?.[1]
  return !/[}\]]$/u.test(whole) || /end of JSON/u.test(said) || Number(position) >= whole.length
}
