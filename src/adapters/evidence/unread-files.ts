import { say } from '../../core/language/catalogue.ts'
import type { Intake } from './format.ts'

/** Gathers what a tool says it could not read, so that it is said once. */
export interface UnreadFiles {
  /** One more, as the tool names it. */
  readonly add: (name?: string | null) => void
  /** Says that the scan is incomplete, if anything was added. */
  readonly tell: () => void
}

export function unreadFiles(tool: string, intake: Intake): UnreadFiles {
  let files = 0
  let first: string | undefined
  return {
    add: (name) => {
      files++
      first ??= name || undefined
    },
    tell: () => {
      if (files > 0)
        intake.failed(say('evidence.failed.files', { tool, files, ...(first !== undefined && { first }) }))
    },
  }
}
