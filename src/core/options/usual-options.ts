import { say, speak } from '../language/catalogue.ts'
import type { Option } from './option.ts'
import { controlled, fullFix, limitedFix, rework, rolledBack, takenOut } from './usual-tasks.ts'

/** What comes in the end, whatever ships first. */
const endsFixed = { remains: 'remains-full', regression: 'full' } as const

const patchedLater = { later: 'patch-later-days', afterwards: fullFix, rework } as const

const shipNow: Option = {
  name: 'ship-now',
  kind: 'ship-now',
  title: speak(say('option.ship-now')),
  before: [],
  ships: 'with-flaw',
  ...patchedLater,
  stages: [],
  regression: 'full',
  remains: 'remains-full',
  delivers: 1,
}

const stagedRollout: Option = {
  ...shipNow,
  name: 'staged-rollout',
  kind: 'staged-rollout',
  title: speak(say('option.staged-rollout')),
  stages: [
    { share: 0.05, days: 2 },
    { share: 0.25, days: 5 },
  ],
}

const compensatingControl: Option = {
  ...shipNow,
  name: 'compensating-control',
  kind: 'compensating-control',
  title: speak(say('option.compensating-control')),
  before: controlled,
  control: { what: speak(say('option.control')), stops: 'control-stops', blocks: 'control-blocks' },
}

const withoutFeature: Option = {
  name: 'without-feature',
  kind: 'without-feature',
  title: speak(say('option.without-feature')),
  before: takenOut,
  ships: 'without-feature',
  afterwards: fullFix,
  rework,
  stages: [],
  regression: 'limited',
  inTheEnd: endsFixed,
  delivers: 1,
  lacks: 'feature-worth',
}

/** What is in production cannot wait for the release, nor the release for it. */
const hotFix: Option = {
  name: 'hot-fix',
  kind: 'other',
  title: speak(say('option.hot-fix')),
  before: [],
  ships: 'with-flaw',
  afterwards: fullFix,
  rework,
  stages: [],
  regression: 'full',
  remains: 'remains-full',
  delivers: 1,
}

const limited: Option = {
  name: 'limited-fix',
  kind: 'limited-fix',
  title: speak(say('option.limited-fix')),
  before: limitedFix,
  ships: 'fixed',
  ...patchedLater,
  stages: [],
  regression: 'limited',
  remains: 'remains-limited',
  inTheEnd: endsFixed,
  delivers: 1,
}

const full: Option = {
  name: 'full-fix',
  kind: 'full-fix',
  title: speak(say('option.full-fix')),
  before: fullFix,
  rework,
  ships: 'fixed',
  stages: [],
  regression: 'full',
  remains: 'remains-full',
  delivers: 1,
}

const rollBack: Option = {
  name: 'roll-back',
  kind: 'roll-back',
  title: speak(say('option.roll-back')),
  before: rolledBack,
  ships: 'nothing',
  afterwards: fullFix,
  rework,
  stages: [],
  regression: 'full',
  remains: 'remains-full',
  delivers: 0,
}

/**
 * The ways forward that a first hold file gets, from shipping at once to not shipping. In production already, a staged
 * rollout changes nothing of what is open, a hot fix stands in its place, and what runs may be rolled back.
 */
export function usualOptions(inProduction: boolean): readonly [Option, ...Option[]] {
  return inProduction
    ? [shipNow, hotFix, compensatingControl, withoutFeature, limited, full, rollBack]
    : [shipNow, stagedRollout, compensatingControl, withoutFeature, limited, full]
}
