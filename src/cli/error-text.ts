import type { HoldpointError } from '../core/base/errors.ts'
import type { Terminal } from './terminal.ts'
import { wrapped } from './wrapped.ts'

/** What went wrong and where, and what to do about it. */
export function errorText({ message, hint }: HoldpointError, { width }: Pick<Terminal, 'width'>): string {
  return `${lines(message, width)}\n${wrapped(hint, width, 2)}\n`
}

/** A message that fits on a line stays as it is, sign for sign; of a longer one the further lines are set in. */
function lines(message: string, width: number): string {
  if (message.length <= width) return message
  const [first = '', ...rest] = wrapped(message, width).split('\n')
  return rest.length === 0 ? first : `${first}\n${wrapped(rest.join(' '), width, 2)}`
}
