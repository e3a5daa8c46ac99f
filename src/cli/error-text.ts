import type { HoldpointError } from '../core/base/errors.ts'
import type { Terminal } from './terminal.ts'
import { wrapped } from './wrapped.ts'

/** What went wrong and where, and what to do about it. */
export function errorText({ message, hint }: HoldpointError, { width }: Pick<Terminal, 'width'>): string {
  return `${message}\n${wrapped(hint, width, 2)}\n`
}
