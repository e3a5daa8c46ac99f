import type { Place } from '../base/errors.ts'
import type { Distribution } from './distribution.ts'
import type { Law } from './law.ts'
import { betaLaw } from './laws/beta.ts'
import { discreteLaw } from './laws/discrete.ts'
import { empiricalLaw } from './laws/empirical.ts'
import { fixedLaw } from './laws/fixed.ts'
import { lognormalLaw } from './laws/lognormal.ts'
import { pertLaw } from './laws/pert.ts'
import { triangularLaw } from './laws/triangular.ts'
import { truncatedLaw } from './laws/truncated.ts'
import { uniformLaw } from './laws/uniform.ts'

/** What a distribution comes to. Throws what is wrong with its parameters. */
export function lawOf(distribution: Distribution, place?: Place): Law {
  switch (distribution.kind) {
    case 'fixed':
      return fixedLaw(distribution, place)
    case 'uniform':
      return uniformLaw(distribution, place)
    case 'triangular':
      return triangularLaw(distribution, place)
    case 'pert':
      return pertLaw(distribution, place)
    case 'lognormal':
    case 'lognormal-median':
      return lognormalLaw(distribution, place)
    case 'beta':
      return betaLaw(distribution, place)
    case 'empirical':
      return empiricalLaw(distribution, place)
    case 'discrete':
      return discreteLaw(distribution, place)
    case 'truncated':
      return truncatedLaw(distribution, lawOf, place)
  }
}
