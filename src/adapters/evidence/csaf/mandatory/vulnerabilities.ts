import { quoted } from '../../../../core/base/text.ts'
import { type MandatoryTest, ofEachVulnerability } from './mandatory-test.ts'

export const vulnerabilityTests: readonly MandatoryTest[] = [
  // The list of weaknesses is not at hand, so that only the form of an id is tested.
  ofEachVulnerability('6.1.11', ({ cwe }) =>
    cwe === undefined || /^CWE-[1-9]\d{0,5}$/.test(cwe.id)
      ? undefined
      : { pointer: '/cwe/id', problem: `${quoted(cwe.id)} is not the id of a weakness` },
  ),
  {
    test: '6.1.23',
    fault: ({ vulnerabilities = [] }) => {
      const seen = new Set<string>()
      for (const [index, { cve }] of vulnerabilities.entries()) {
        if (cve === undefined) continue
        if (seen.has(cve))
          return { pointer: `/vulnerabilities/${index}/cve`, problem: `${quoted(cve)} has two entries` }
        seen.add(cve)
      }
      return undefined
    },
  },
]
