import satisfies from 'semver/functions/satisfies.js'
import valid from 'semver/functions/valid.js'
import validRange from 'semver/ranges/valid.js'
import * as z from 'zod/mini'
import type { Component } from '../../../findings/component.ts'
import { purlCanonicalizer } from '../../../findings/purl.ts'
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
    unmet: 'one of them does not; a flaw in our own code, where no component is named, is in none',
    unknown:
      'a published vulnerability names no component, or the version cannot be compared by semantic versioning',
    remediation: 'Have the tool name the component, or leave the version out of the rule.',
  },
  parameters: () => z.strictObject({ name: glob, version: z.optional(range) }),
  evaluate({ name, version }, { finding: { component, kind } }) {
    if (component === undefined)
      return kind === 'vulnerability' || kind === 'license'
        ? unknown(say('component.none'))
        : unmet(say('component.own'))
    if (!namesOf(component).some((each) => name(each)))
      return unmet(say('component.other', { component: component.name }))
    return version === undefined
      ? met(say('component.is', { component: component.name }))
      : inRange(component, version)
  },
})

/** Its name, and its package URL without version and qualifiers, as the specification writes it and without escapes. */
function namesOf({ name, purl }: Component): readonly string[] {
  const known = purl === undefined ? undefined : purlCanonicalizer()(purl)
  if (known === undefined) return [name]
  const [bare = known.package] = known.package.split('?')
  return [name, bare, decodeURIComponent(bare)]
}

/** Elsewhere `1.1.1-1` and `1.1.1+1` come after 1.1.1, not before it or level with it. */
const ordersLikeSemver = /^pkg:(npm|cargo|golang|nuget|hex|pub|swift|composer|githubactions)\//i

function inRange({ name: component, version: written, purl = '' }: Component, range: string): Outcome {
  const version = written ?? purlCanonicalizer()(purl)?.version ?? ''
  const known = valid(version)
  if (known === null || (/[-+]/.test(version) && !ordersLikeSemver.test(purl)))
    return unknown(say('component.version-not-comparable', { component, version }))
  const said = say('component.version', { component, version: known, range })
  return satisfies(known, range, { includePrerelease: true }) ? met(said) : unmet(said)
}
