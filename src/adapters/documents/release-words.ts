import { millisOf } from '../../core/base/instant.ts'
import { say } from '../../core/language/catalogue.ts'
import type { Judgement } from '../../core/policy/judgement.ts'
import { lineOf, words } from './line.ts'
import { releaseName } from './matters.ts'

/** Which release, and where it goes. */
export function releaseWords(judgement: Judgement): string {
  const { environment } = judgement.release
  const release = releaseName(judgement)
  return environment === undefined
    ? lineOf(release)
    : words(say('release.bound-for', { release, environment }))
}

/** In how long it ships; empty where nobody said when. */
export function shipsWords({ release: { shipsAt }, at }: Judgement): string {
  if (shipsAt === undefined) return ''
  return words(say('release.ships', { millis: millisOf(shipsAt) - millisOf(at), at: shipsAt }))
}
