import type { AsffFinding } from './record.ts'

/** A member of `ProductFields`, of which products make what they like. */
export function productField({ ProductFields }: AsffFinding, name: string): string | undefined {
  if (!ProductFields || !Object.hasOwn(ProductFields, name)) return undefined
  const value = ProductFields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Who found it: `Inspector`, `GuardDuty`, `Security Hub`, or a product of somebody else, such as `Prowler`. */
export function productOf(finding: AsffFinding): string {
  return (
    finding.ProductName ||
    productField(finding, 'aws/securityhub/ProductName') ||
    productField(finding, 'ProviderName') ||
    finding.ProductArn.split('/').at(-1) ||
    finding.ProductArn
  )
}

/**
 * Its own name of the check: the control, the kind of finding of GuardDuty, or what generated it. The types of GuardDuty
 * end with it; its generator is only the detector of an account.
 */
export function ruleOf(finding: AsffFinding): string | undefined {
  const control =
    finding.Compliance?.SecurityControlId ||
    productField(finding, 'ControlId') ||
    productField(finding, 'RuleId')
  if (control) return control
  const [type] = finding.Types ?? []
  if (type !== undefined && /\/guardduty$/i.test(finding.ProductArn)) return type.split('/').at(-1) || type
  return finding.GeneratorId || type || undefined
}
