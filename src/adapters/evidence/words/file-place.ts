import type { Location } from '../../../core/findings/result.ts'

/** A place as tools write it: every part may be missing, empty, or 0 where it says nothing. */
export interface WrittenPlace {
  readonly path?: string | null | undefined
  /** As a text it may be a range, `12-14`, of which the first line counts. */
  readonly line?: number | string | null | undefined
  readonly logical?: string | null | undefined
}

/**
 * The one place of a result, with forward slashes, without `./` before it and with a line that counts from 1; none
 * without a path.
 */
export function placeIn({ path, line, logical }: WrittenPlace): readonly [Location] | undefined {
  if (!path) return undefined
  const number = lineIn(line)
  return [
    {
      path: path.replaceAll('\\', '/').replace(/^(?:\.\/)+(?=.)/, ''),
      ...(number !== undefined && { line: number }),
      ...(logical && { logical }),
    },
  ]
}

function lineIn(line: number | string | null | undefined): number | undefined {
  const number = typeof line === 'string' ? Number(/^\s*(\d+)(?:\s*-|\s*$)/.exec(line)?.[1]) : line
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 ? number : undefined
}
