import type { Intake } from '../format.ts'
import type { Waiting } from './waiting.ts'

export const tool = 'Qualys'

/** What the parts of the adapter share while a document is read. */
export interface Reading {
  readonly intake: Intake
  readonly waiting: Waiting
  /** Called for what was looked at: a host, or a web application. */
  readonly scanned: () => void
}
