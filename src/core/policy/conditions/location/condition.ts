import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { glob } from '../../glob.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const location = defineCondition({
  name: 'location',
  meta: {
    asks: 'Is it in one of these places?',
    why: 'Tests, tools and what is shipped deserve different rules.',
    example: 'location: ["src/**"]',
    met: 'one of its locations fits one of the globs (`*` within a folder, `**` across folders)',
    unmet: 'none does',
    unknown: 'its report names no place',
    remediation: 'Have the tool report paths, relative to the project.',
  },
  parameters: () => z.array(glob).check(z.minLength(1)),
  evaluate(globs, { finding: { locations } }) {
    if (locations.length === 0) return unknown(say('location.none'))
    const found = locations.find(({ path }) => globs.some((matches) => matches(path)))
    return found === undefined
      ? unmet(say('location.other', { path: locations[0]?.path ?? '' }))
      : met(say('location.is', { path: found.path }))
  },
})
