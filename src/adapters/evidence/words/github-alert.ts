import { HoldpointError } from '../../../core/base/errors.ts'
import type { Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'

/** What GitHub's alerts say of whether they still stand, in any spelling of their kinds. */
export interface AlertState {
  readonly state?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly comment?: string | null | undefined
}

const stateOf = ({ state }: AlertState) => state?.toLowerCase() ?? ''

/** GitHub saw that what an alert was about is gone. */
export const isGone = (alert: AlertState): boolean => stateOf(alert) === 'fixed'

const setAside: ReadonlySet<string> = new Set(['dismissed', 'auto_dismissed', 'resolved'])

/** A person, or a rule of theirs, set the alert aside: with GitHub's word for why, and their own. */
export function dismissalOf(alert: AlertState): Suppression | undefined {
  if (!setAside.has(stateOf(alert))) return undefined
  const words = [said(alert.reason), said(titleOf(alert.comment))].filter((word) => word !== undefined)
  return { by: 'GitHub', reason: words.length > 0 ? words.join(': ') : stateOf(alert) }
}

/** Some that save alerts with Python write its `None`. */
const said = (text: string | null | undefined) => (text && text !== 'None' ? text : undefined)

/** What GitHub answers where it gives no alerts is an object with a message: none of its records can be read. */
export function refuseUnlessAlerts(
  format: string,
  missing: string,
  { read, refused }: { readonly read: number; readonly refused: number },
): void {
  if (read === 0 && refused > 0) throw new HoldpointError('evidence.lacks', { format, missing })
}
