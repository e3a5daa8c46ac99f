import type * as z from 'zod/mini'
import { quoted } from './text.ts'

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** What a schema wants in a place, in words for people: `a list`. */
export function kindWords(expected: string): string {
  return kinds[expected] ?? expected
}

/** `rules[0].when.severity` */
export function pathWords(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

/** What is wrong with a value, as the end of a sentence that starts with its place: `must be "hold" or "warn"`. */
export function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kindWords(issue.expected)}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => quoted(String(value))).join(' or ')}`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be at most ${issue.maximum}`
        : `must not have more than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`
    case 'invalid_format':
      return issue.format === 'regex'
        ? `must look like ${issue.pattern ?? 'its pattern'}`
        : `must be a valid ${issue.format}`
    case 'invalid_union':
      return issue.errors[0]?.[0] === undefined
        ? 'has none of the forms allowed here'
        : problemOf(issue.errors[0][0])
    case 'custom':
      return issue.message
    default:
      return 'is not allowed here'
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'number' || issue.origin === 'int') return `must be at least ${issue.minimum}`
  return issue.minimum === 1 ? 'must not be empty' : `must have at least ${issue.minimum} entries`
}
