import { HoldpointError, type Place } from './errors.ts'

/** The text itself, if it may come in: no NUL (PostgreSQL refuses it) and no lone surrogate (UTF-8 has none). */
export function wellFormed(text: string, place?: Place): string {
  if (text.includes('\0')) throw new HoldpointError('text.nul', {}, place)
  if (!text.isWellFormed()) throw new HoldpointError('text.lone-surrogate', {}, place)
  return text
}
