import type { Option } from '../options/option.ts'
import { usualOptions } from '../options/usual-options.ts'
import type { HoldFile } from './hold-file.ts'

/**
 * The ways forward of a hold that names none. Only a flaw in code of our own may be left out with its feature: nobody
 * ships without a package that all of it stands on. Who knows better names that way.
 */
export function usualFor(
  findings: HoldFile['findings'],
  inProduction: boolean,
): readonly [Option, ...Option[]] {
  const [first, ...others] = usualOptions(inProduction)
  const ofOurCode = findings.length === 0 || findings.some(({ kind }) => kind === 'code')
  return [first, ...others.filter(({ kind }) => ofOurCode || kind !== 'without-feature')]
}
