import type { Csaf } from '../record.ts'
import type { Fault, MandatoryTest } from './mandatory-test.ts'
import { productTests } from './products.ts'
import { profileTests } from './profile.ts'
import { referenceTests } from './references.ts'
import { revisionTests } from './revisions.ts'
import { scoreTests } from './scores.ts'
import { statusTests } from './statuses.ts'
import { vulnerabilityTests } from './vulnerabilities.ts'

const numbered = ({ test }: MandatoryTest): readonly number[] => test.split('.').map(Number)

/** The mandatory tests of CSAF 2.0 that tell whether a document's statements can be relied on, in the standard's order. 6.1.20 asks nothing that 6.1.17 does not. */
export const mandatoryTests: readonly MandatoryTest[] = [
  ...productTests,
  ...statusTests,
  ...scoreTests,
  ...vulnerabilityTests,
  ...revisionTests,
  ...profileTests,
  ...referenceTests,
].sort((a, b) => {
  const [, , first = 0, second = 0] = numbered(a)
  const [, , third = 0, fourth = 0] = numbered(b)
  return first - third || second - fourth
})

/** The first test that a document fails, where and why. */
export function firstFailure(csaf: Csaf): (Fault & { readonly test: string }) | undefined {
  for (const { test, fault } of mandatoryTests) {
    const found = fault(csaf)
    if (found !== undefined) return { test, ...found }
  }
  return undefined
}
