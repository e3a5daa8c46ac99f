import { say, speak } from '../language/catalogue.ts'
import type { Rework, Task } from './option.ts'

const fix = speak(say('task.fix'))
const review = speak(say('task.review'))
const regression = speak(say('task.regression'))
const deploy = speak(say('task.deploy'))
const developers = 'developers'

/** A fix, its review beside its regression test, and its deployment. */
const fixing = (fixHours: string, regressionHours: string): readonly Task[] => [
  { name: fix, takes: fixHours, after: [], needs: developers, people: 2 },
  { name: review, takes: 'review-hours', after: [fix], people: 1 },
  { name: regression, takes: regressionHours, after: [fix], needs: 'test environment', people: 2 },
  { name: deploy, takes: 'deploy-hours', after: [review, regression], people: 1 },
]

export const fullFix = fixing('fix-hours', 'regression-hours')
export const limitedFix = fixing('limited-fix-hours', 'limited-regression-hours')

/** A failed regression test sends part of the fix back. */
export const rework: Rework = { run: regression, fails: 'regression-fails', redo: fix, share: 'redo-share' }

/** One piece of work before something is deployed. */
const alone = (name: string, takes: string): readonly Task[] => [
  { name, takes, after: [], needs: developers, people: 1 },
  { name: deploy, takes: 'deploy-hours', after: [name], people: 1 },
]

export const takenOut = alone(speak(say('task.remove')), 'remove-feature-hours')
export const rolledBack = [
  { name: speak(say('task.roll-back')), takes: 'rollback-hours', after: [], people: 2 },
] as const
export const controlled = [
  { name: speak(say('task.control')), takes: 'control-setup-hours', after: [], people: 1 },
] as const
