import { expect, test } from 'vitest'
import { known, log4shell } from '../../../test/intel.ts'
import { deployed, finding, gate, handlebars, now, scored } from '../../../test/subject.ts'
import { addDuration, days } from '../base/instant.ts'

const critical = { ...handlebars, ...scored(9.8) }
const since = (old: number) => deployed([finding(critical)], { firstSeen: addDuration(now, -days(old)) })

test.each([
  ['open for 13 of its 14 days: tomorrow', 13, [1]],
  ['brought to the records today: on the last day that is looked at', 0, [14]],
  ['overdue: it holds today', 14, []],
] as const)('a critical finding that is deployed and %s', (_, old, inDays) => {
  const { upcoming } = gate({ found: [critical], deployed: since(old), horizon: 14 })
  expect(upcoming?.map(({ on }) => on)).toEqual(inDays.map((day) => addDuration(now, days(day))))
})

test('what is due soonest comes first', () => {
  const listed = { ...handlebars, ...scored(2), vulnerability: log4shell.cve }
  const before = deployed([finding(critical), finding(listed)], { firstSeen: now })
  const intel = known({ kev: [log4shell] })
  const { upcoming } = gate({ found: [critical, listed], deployed: before, horizon: 14, intel })
  expect(upcoming?.map(({ judged }) => judged.finding.vulnerability)).toEqual([
    log4shell.cve,
    handlebars.vulnerability,
  ])
})

test('a run that decides on a release does not look ahead', () => {
  expect(gate({ found: [critical], deployed: since(13) }).upcoming).toBeUndefined()
})
