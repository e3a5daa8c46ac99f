import type { Location } from '../../../core/findings/result.ts'

/** A place as tools write it: every part may be missing, empty, or 0 where it says nothing. */
export interface WrittenPlace {
  readonly path?: string | null | undefined
  readonly line?: number | null | undefined
  readonly logical?: string | null | undefined
}

/** The one place of a result, with forward slashes and a line that counts from 1; none without a path. */
export function placeIn({ path, line, logical }: WrittenPlace): readonly [Location] | undefined {
  if (!path) return undefined
  const isLine = typeof line === 'number' && Number.isInteger(line) && line >= 1
  return [{ path: path.replaceAll('\\', '/'), ...(isLine && { line }), ...(logical && { logical }) }]
}
