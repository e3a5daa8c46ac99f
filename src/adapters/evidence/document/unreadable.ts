import type * as z from 'zod/mini'
import { kindWords } from '../../../core/base/issue-words.ts'
import { type Said, say } from '../../../core/language/catalogue.ts'
import { Malformed } from './malformed.ts'

/** Why a record that breaks its schema cannot be understood: the first thing that is wrong with it. */
export function whyUnreadable(issues: readonly z.core.$ZodIssue[]): Said {
  const [issue] = issues
  if (issue?.input instanceof Malformed) return issue.input.why
  const expected = issue === undefined ? 'as expected' : expectedBy(issue)
  const member = issue === undefined ? '' : memberPath(issue.path)
  return member === ''
    ? say('evidence.record.shape', { expected })
    : say('evidence.record.member', { member, expected })
}

/** `vulnerability.fix.versions[0]` */
export function memberPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return kindWords(issue.expected)
  if (issue.code === 'invalid_value') return issue.values.map((value) => `"${String(value)}"`).join(' or ')
  return 'of the kind that belongs there'
}
