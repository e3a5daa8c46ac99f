import { version } from '../../../core/base/version.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { Rule } from '../../../core/policy/policy-document.ts'
import type { Document, DocumentOptions } from '../document.ts'
import { jsonText, list, member } from '../json-text.ts'
import { words } from '../line.ts'
import { headline } from '../matters.ts'
import { notifications } from './notifications.ts'
import { resultsOf } from './results.ts'

/**
 * SARIF 2.1.0 (OASIS Standard) of what the policy's rules speak of: a rule of the log is a rule of the policy. It
 * keeps where a flaw stands, because that is where a code host shows it; it never says how to exploit it.
 */
export const sarif: Document = {
  name: 'sarif',
  extension: 'sarif',
  says: 'SARIF 2.1.0 for code hosts and editors: the findings that a rule of the policy speaks of, each at its place.',
  wide: true,
  *render(judgement, options) {
    const rules = rulesOf(judgement)
    yield `{\n  "$schema": ${jsonText(schema)},\n  "version": "2.1.0",\n  "runs": [{\n`
    yield* member('properties', propertiesOf(judgement, options))
    yield* member('invocations', [invocationOf(judgement, options)])
    yield* member('tool', { driver: driverOf(rules) })
    yield* member('columnKind', 'utf16CodeUnits')
    yield* list('results', resultsOf(judgement, rules, options), '')
    yield '  }]\n}\n'
  },
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The rules that speak of at least one finding, each once. */
function rulesOf({ findings }: Judgement): readonly Rule[] {
  const rules = new Set<Rule>()
  for (const { flags } of findings) for (const { rule } of flags) rules.add(rule)
  return [...rules]
}

function driverOf(rules: readonly Rule[]) {
  return {
    name: 'Holdpoint',
    semanticVersion: version,
    rules: rules.map(({ name, reason, verdict }) => ({
      id: name,
      shortDescription: { text: name },
      fullDescription: { text: reason },
      defaultConfiguration: { level: verdict === 'hold' ? 'error' : 'warning' },
    })),
  }
}

function invocationOf(judgement: Judgement, options: DocumentOptions) {
  return {
    // False means that the log is not complete; that the release is held is no failure of the tool.
    executionSuccessful: judgement.refusals.length === 0,
    endTimeUtc: judgement.at,
    toolExecutionNotifications: notifications(judgement, options),
  }
}

/** The verdict on the whole release, for which SARIF has no place of its own. */
function propertiesOf(judgement: Judgement, { observe, saidInProduction = [] }: DocumentOptions) {
  const { verdict, release, policy, inProduction } = judgement
  return {
    verdict,
    headline: words(headline(judgement)),
    ...(observe !== undefined && {
      observe: words(say('verdict.observed', { until: observe.until, verdict })),
    }),
    release,
    policy,
    inProduction: inProduction.length,
    saidInProduction,
    intelAsOf: judgement.intel.feeds,
  }
}
