import * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { DocumentPlace, Selection } from './document.ts'
import { memberPath } from './unreadable.ts'

/** Asks only what kind of value stands somewhere: of a list or an object comes an empty one, once its end was read. */
const kindOnly = z.never()

/**
 * Refuses the whole document where something else stands in place of a list: its records would be passed over, and
 * the report would look clean. `null` is what Go writes for an empty list.
 *
 * @param seen called where there is one, which comes empty, or `null`.
 */
export function listAt(path: readonly string[], seen?: (list: readonly unknown[] | null) => void): Selection {
  return endOf(path, (value, at) => {
    if (value !== null && !Array.isArray(value)) throw wrongKind(path, at, 'a list')
    seen?.(value)
  })
}

/** The same for a list that the tool never writes as `null`, which would look like an empty one. */
export function givenListAt(path: readonly string[], seen?: () => void): Selection {
  return endOf(path, (value, at) => {
    if (!Array.isArray(value)) throw wrongKind(path, at, 'a list')
    seen?.()
  })
}

/** The same for an object. `ended` is called at its end. */
export function objectAt(path: readonly string[], ended: () => void): Selection {
  return endOf(path, (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrongKind(path, at, 'an object')
    ended()
  })
}

/** Tells when the end of a value was read, whatever it is. */
export function endOf(
  path: readonly string[],
  ended: (value: unknown, at: DocumentPlace) => void,
): Selection {
  return { path, schema: kindOnly, receive: ended }
}

function wrongKind(path: readonly string[], at: DocumentPlace, expected: string): HoldpointError {
  const { line, column, byte, indexes } = at
  const remaining = [...indexes]
  const member = memberPath(path.map((step) => (step === '*' ? (remaining.shift() ?? step) : step)))
  return new HoldpointError('evidence.wrong-kind', { member, expected }, { line, column, byte })
}
