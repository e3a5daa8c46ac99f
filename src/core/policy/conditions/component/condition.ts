import satisfies from 'semver/functions/satisfies.js'
import valid from 'semver/functions/valid.js'
import validRange from 'semver/ranges/valid.js'
import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { glob } from '../../glob.ts'
import { met, type Outcome, unknown, unmet } from '../../outcome.ts'

const range = z
  .string()
  .check(z.refine((text) => validRange(text) !== null, 'must be a version range such as "<2.17.1"'))

export const component = defineCondition({
  name: 'component',
  meta: {
    asks: 'Is it in this component, in this range of versions?',
    why: 'Policies and acceptances are about a component, seldom about everything.',
    example: 'component: { name: "pkg:npm/lodash", version: "<4.17.21" }',
    met: 'name (a glob over the component name or its package URL) and version fit',
    unmet: 'one of them does not',
    unknown: 'the finding names no component, or its version cannot be compared by semantic versioning',
    remediation: 'Leave the version out, or name the exact id.',
  },
  parameters: z.strictObject({ name: glob, version: z.optional(range) }),
  evaluate({ name, version }, { finding: { component } }) {
    if (component === undefined) return unknown(say('component.none'))
    if (!name(component.name) && !name(withoutVersion(component.purl ?? '')))
      return unmet(say('component.other', { component: component.name }))
    return version === undefined
      ? met(say('component.is', { component: component.name }))
      : inRange(component.name, component.version, version)
  },
})

function inRange(component: string, version: string | undefined, range: string): Outcome {
  const known = valid(version ?? '', { loose: true })
  if (known === null)
    return unknown(say('component.version-not-comparable', { component, version: version ?? '' }))
  const said = say('component.version', { component, version: known, range })
  return satisfies(known, range, { includePrerelease: true, loose: true }) ? met(said) : unmet(said)
}

function withoutVersion(purl: string): string {
  return purl.replace(/(?<=[^/])@[^@/]*$/, '').replace(/[?#].*$/, '')
}
