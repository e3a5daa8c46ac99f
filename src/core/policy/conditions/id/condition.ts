import * as z from 'zod/mini'
import { canonicalId } from '../../../findings/aliases.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unmet } from '../../outcome.ts'

export const id = defineCondition({
  name: 'id',
  meta: {
    asks: 'Is it one of these vulnerabilities, by any of its names?',
    why: 'Some flaws are decided on by name.',
    example: 'id: [CVE-2021-44228]',
    met: 'its id or an alias is in the list',
    unmet: 'none is; a first-party flaw has no such id',
    remediation: 'Check the id; an advisory for several CVEs is known by its own id only.',
  },
  parameters: () => z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { finding: { vulnerability, aliases } }) {
    if (vulnerability === undefined) return unmet(say('id.first-party'))
    const names = [vulnerability, ...aliases]
    const found = wanted.map(canonicalId).find((each) => names.includes(each))
    return found === undefined
      ? unmet(say('id.other', { id: vulnerability }))
      : met(say('id.is', { id: found }))
  },
})
