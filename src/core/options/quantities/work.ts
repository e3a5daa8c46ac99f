import { say } from '../../language/catalogue.ts'
import type { KnownQuantity } from '../../risk/known-quantity.ts'
import { breakageCost, engineerHour, fixBreaks } from '../needed-quantities.ts'
import { byJudgement, moneyByJudgement, points } from './by-judgement.ts'

/** How long work takes from start to end, and what it can break. */
export const workQuantities: readonly KnownQuantity[] = [
  byJudgement('fix-hours', 'hours', say('asks.fix-hours'), points(4, 16, 80)),
  byJudgement('limited-fix-hours', 'hours', say('asks.limited-fix-hours'), points(2, 6, 32)),
  byJudgement('regression-hours', 'hours', say('asks.regression-hours'), points(8, 24, 96)),
  byJudgement('limited-regression-hours', 'hours', say('asks.limited-regression-hours'), points(2, 4, 16)),
  byJudgement('review-hours', 'hours', say('asks.review-hours'), points(0.5, 2, 12)),
  byJudgement('deploy-hours', 'hours', say('asks.deploy-hours'), points(0.25, 1, 6)),
  byJudgement('remove-feature-hours', 'hours', say('asks.remove-feature-hours'), points(1, 4, 24)),
  byJudgement('rollback-hours', 'hours', say('asks.rollback-hours'), points(0.25, 1, 8)),
  byJudgement('regression-fails', 'chance', say('asks.regression-fails'), points(0.05, 0.2, 0.5)),
  byJudgement('redo-share', 'share', say('asks.redo-share'), points(0.1, 0.3, 0.8)),
  moneyByJudgement(engineerHour, 'money-an-hour', say('asks.engineer-hour'), { low: 50, high: 150 }),
  byJudgement(fixBreaks.none, 'chance', say('asks.fix-breaks-none'), points(0.1, 0.25, 0.5)),
  byJudgement(fixBreaks.limited, 'chance', say('asks.fix-breaks-limited'), points(0.03, 0.1, 0.25)),
  byJudgement(fixBreaks.full, 'chance', say('asks.fix-breaks-full'), points(0.01, 0.03, 0.1)),
  moneyByJudgement(breakageCost, 'money', say('asks.breakage-cost'), { low: 2_000, high: 200_000 }),
]
