import type { SarifLevel, SarifResult } from './record.ts'
import type { FoundRule } from './rules.ts'
import type { RunContext } from './run-context.ts'

/**
 * The level of a result (SARIF 2.1.0, section 3.27.10): its own; else what its invocation sets for the rule; else what
 * the rule sets; else `warning`. Only results of kind `fail` have one; of the others the kind says more.
 */
export function levelOf(
  { level, kind, provenance }: SarifResult,
  found: FoundRule | undefined,
  { invocations, rules }: Pick<RunContext, 'invocations' | 'rules'>,
): SarifLevel | 'open' | 'review' {
  if ((kind === 'open' || kind === 'review') && !contradictsKind({ kind, level })) return kind
  if (level) return level
  // Where there was one invocation, every result is its own.
  const index = provenance?.invocationIndex ?? (invocations.length === 1 ? 0 : -1)
  const own = invocations[index]?.ruleConfigurationOverrides?.find(
    ({ descriptor }) => found && descriptor && rules.findReferred(descriptor)?.rule === found.rule,
  )
  return own?.configuration?.level ?? found?.rule.defaultConfiguration?.level ?? 'warning'
}

/**
 * Whether a result that by its kind is no failure has a level of one. By section 3.27.10 the level shall be
 * `none` unless the kind is `fail`. Nobody knows which of the two is meant, so it is read as a failure.
 */
export function contradictsKind({ kind, level }: Pick<SarifResult, 'kind' | 'level'>): boolean {
  return (kind ?? 'fail') !== 'fail' && (level ?? 'none') !== 'none'
}
