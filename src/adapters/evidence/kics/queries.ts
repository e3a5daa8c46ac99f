import type * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake } from '../format.ts'
import { type KicsPlace, type KicsQuery, place, query } from './record.ts'
import { resultOf } from './result.ts'

type Issues = readonly z.core.$ZodIssue[]
type Found =
  | { readonly at: DocumentPlace; readonly place: KicsPlace }
  | { readonly at: DocumentPlace; readonly issues: Issues }

/** The places of each query, which wait for its end: what they have in common stands around them. */
export function querySelections(intake: Intake, listed: () => void): Selection[] {
  const path = ['queries', '*']
  let found: Found[] = []
  const ended = (at: DocumentPlace, act: (one: Found) => void) => {
    if (found.length === 0)
      intake.unreadable(at, say('evidence.record.member', { member: 'files', expected: 'a list' }))
    for (const one of found) {
      listed()
      act(one)
    }
    found = []
  }
  return [
    listAt([...path, 'files']),
    select(
      [...path, 'files', '*'],
      place,
      (value, at) => found.push({ at, place: value }),
      (issues, at) => found.push({ at, issues }),
    ),
    select(
      path,
      query,
      (value, at) => ended(at, (one) => take(one, value, intake)),
      (issues, at) => ended(at, (one) => intake.unreadable(one.at, whyUnreadable(issues))),
    ),
  ]
}

function take(one: Found, query: KicsQuery, intake: Intake): void {
  if ('issues' in one) intake.unreadable(one.at, whyUnreadable(one.issues))
  else intake.record(one.at, [resultOf(query, one.place)])
}
