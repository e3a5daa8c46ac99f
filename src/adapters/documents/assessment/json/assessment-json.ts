import type { Assessment } from '../../../../core/assessment/assessment.ts'
import { speak } from '../../../../core/language/catalogue.ts'
import { meanOf } from '../../../../core/risk/distributions.ts'
import type { Quantity } from '../../../../core/risk/quantity.ts'
import { member } from '../../json-text.ts'
import type { AssessmentDocument } from './assessment-document.ts'

/** An assessment for a machine: `holdpoint/assessment/1`. */
export function assessmentJson(assessment: Assessment): string {
  const members = Object.entries(documentOf(assessment))
  const lines = members.flatMap(([name, value], i) => [
    ...member(name, value, i === members.length - 1 ? '' : ','),
  ])
  return `{\n${lines.join('')}}\n`
}

function documentOf({ at, hold, comparison, quantities, ...assessment }: Assessment): AssessmentDocument {
  const { product, version, environment, shipsAt } = hold.release
  const { seed, recommended } = comparison
  return {
    schema: 'holdpoint/assessment/1',
    at,
    release: {
      product,
      ...(version !== undefined && { version }),
      ...(environment !== undefined && { environment }),
      ...(shipsAt !== undefined && { shipsAt }),
    },
    currency: hold.currency,
    inProduction: hold.inProduction,
    findings: hold.findings.map(({ id, vulnerability, title, severity }) => ({
      id,
      ...(vulnerability !== undefined && { vulnerability }),
      title,
      severity,
    })),
    seed: String(seed),
    scenarios: comparison.scenarios,
    scrambles: comparison.scrambles,
    reached: comparison.reached,
    ...(hold.tolerance !== undefined && { tolerance: hold.tolerance }),
    recommended: { ...recommended, setAside: [...recommended.setAside] },
    options: comparison.options.map((option) => ({ ...option, curve: [...option.curve] })),
    givenExploitation: comparison.givenExploitation,
    chanceIfShipped: comparison.chanceIfShipped,
    swings: [...comparison.swings],
    flips: [...comparison.flips],
    worth: [...comparison.worth],
    likelihoods: assessment.likelihoods.map(({ because, ...likelihood }) => ({
      ...likelihood,
      because: because.map((each) => speak(each)),
    })),
    quantities: [...quantities.values()].map(writtenQuantity),
    defaults: [...assessment.defaults],
    duties: assessment.duties.map((duty) => ({
      ...duty,
      asks: speak(duty.asks),
      starts: speak(duty.starts),
    })),
    open: assessment.open.map(({ asks, ...question }) => ({ ...question, asks: speak(asks) })),
    notes: assessment.notes.map((note) => speak(note)),
  }
}

function writtenQuantity({ name, unit, from, distribution }: Quantity) {
  const about = { name, unit, mean: meanOf(distribution), distribution: { ...distribution } }
  if (from.kind === 'default') {
    const { amount, source, year } = from.default
    return { ...about, amount, default: true, source, year }
  }
  const { amount, source, stated, confirmed } = from.estimate
  return {
    ...about,
    amount,
    default: false,
    source,
    stated,
    ...(confirmed !== undefined && { confirmed }),
  }
}
