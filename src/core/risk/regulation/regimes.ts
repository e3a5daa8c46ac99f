import { HoldpointError, type Place } from '../../base/errors.ts'
import { nearest } from '../../base/nearest.ts'
import type { Ceiling, Regime } from './regime.ts'
import { ccpa } from './regimes/ccpa.ts'
import { cra } from './regimes/cra.ts'
import { dora } from './regimes/dora.ts'
import { gdpr } from './regimes/gdpr.ts'
import { hipaa } from './regimes/hipaa.ts'
import { lgpd } from './regimes/lgpd.ts'
import { nis2 } from './regimes/nis2.ts'
import { pciDss } from './regimes/pci-dss.ts'
import { pipl } from './regimes/pipl.ts'
import { sec8k } from './regimes/sec-8k.ts'
import { ukGdpr } from './regimes/uk-gdpr.ts'

/** The laws and contracts that are known here. */
export const regimes = [gdpr, ukGdpr, nis2, dora, cra, ccpa, hipaa, pciDss, sec8k, lgpd, pipl] as const

/** A regime that somebody says may apply, and the article that it may be breached by, its usual one where nobody says. */
export interface NamedRegime {
  readonly name: string
  readonly article?: string | undefined
}

/** A regime that may apply, with the ceiling that goes. */
export interface AppliedRegime {
  readonly regime: Regime
  readonly ceiling: Ceiling
}

/** Throws `regime.unknown` and `regime.unknown-article`. */
export function regimeNamed({ name, article }: NamedRegime, place?: Place): AppliedRegime {
  const regime = regimes.find((each) => each.name === name)
  if (regime === undefined) {
    const known = regimes.map((each) => each.name)
    throw new HoldpointError('regime.unknown', { name, nearest: nearest(name, known), known }, place)
  }
  if (article === undefined) return { regime, ceiling: regime.ceilings[0] }
  const ceiling = regime.ceilings.find((each) => each.article === article)
  if (ceiling === undefined) {
    const known = regime.ceilings.map((each) => each.article)
    throw new HoldpointError('regime.unknown-article', { regime: name, article, known }, place)
  }
  return { regime, ceiling }
}

/** All that somebody names. Throws `regime.twice` too. */
export function regimesNamed(named: readonly NamedRegime[], place?: Place): readonly AppliedRegime[] {
  const seen = new Set<string>()
  for (const { name } of named) {
    if (seen.has(name)) throw new HoldpointError('regime.twice', { name }, place)
    seen.add(name)
  }
  return named.map((each) => regimeNamed(each, place))
}
