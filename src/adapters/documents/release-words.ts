import { millisOf } from '../../core/base/instant.ts'
import { say } from '../../core/language/catalogue.ts'
import type { Judgement } from '../../core/policy/judgement.ts'
import { lineOf, words } from './line.ts'
import { releaseName } from './matters.ts'

/** Which release, where it goes, and whether its name is only that of a folder. */
export function releaseWords(judgement: Judgement): string {
  const { environment, product, unnamed } = judgement.release
  const name = releaseName(judgement)
  const release =
    environment === undefined ? lineOf(name) : words(say('release.bound-for', { release: name, environment }))
  return unnamed && product !== '' ? words(say('release.by-folder', { release })) : release
}

/** In how long it ships; empty where nobody said when. */
export function shipsWords({ release: { shipsAt }, at }: Judgement): string {
  if (shipsAt === undefined) return ''
  return words(say('release.ships', { millis: millisOf(shipsAt) - millisOf(at), at: shipsAt }))
}

/** From where, by whom and with what it can be reached; empty where nobody said. */
export function surfaceWords({ release: { exposure } }: Judgement): string {
  if (exposure === undefined) return ''
  const { from, by, with: means = '', source } = exposure
  return words(say('exposure.surface', { from, by, means, source }))
}

/** By which policy all this was judged, and how it departs from the one that Holdpoint ships. */
export function policyWords({ policy, at }: Judgement): readonly string[] {
  const { extendsDefault, replaces, prefers } = policy
  return [
    words(say('policy.used', { ...policy, at })),
    ...(extendsDefault ? [] : [words(say('policy.own'))]),
    ...(replaces.length === 0 ? [] : [words(say('policy.replaces', { rules: replaces }))]),
    ...(prefers.length === 0 ? [] : [words(say('policy.prefers', { sources: prefers }))]),
  ]
}
