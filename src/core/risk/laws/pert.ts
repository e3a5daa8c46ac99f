import type { Place } from '../../base/errors.ts'
import type { Pert } from '../distribution.ts'
import type { Law } from '../law.ts'
import { betaLaw } from './beta.ts'
import { checkWithin } from './check-range.ts'
import { checkMode } from './triangular.ts'

export function pertLaw({ low, mode, high, gamma = 4 }: Pert, place?: Place): Law {
  checkMode(low, mode, high, place)
  checkWithin('gamma', gamma, 0, 1_000, place)
  const turn = (mode - low) / (high - low)
  return betaLaw({ kind: 'beta', alpha: 1 + gamma * turn, beta: 1 + gamma * (1 - turn), low, high }, place)
}
