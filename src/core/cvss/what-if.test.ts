import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { vectorText } from '../../../test/vectors.ts'
import { speak } from '../language/catalogue.ts'
import {
  everyChange,
  formatVector,
  metricsOf,
  parse,
  score,
  tellingChanges,
  versions,
  whatIf,
} from './index.ts'

const sqlInjection = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'

// Read-only SQL injection, 7.5; with a login 6.5: FIRST's calculator.
test('what if login were needed', () => {
  const { vector, before, after, said } = whatIf(sqlInjection, { PR: 'L' })
  expect([before.overall, after.overall]).toEqual([7.5, 6.5])
  expect(formatVector(vector)).toBe('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N')
  expect(speak(said)).toBe('if login were needed: 6.5')
})

test('several changes are tried together', () => {
  const { after, said } = whatIf(parse(sqlInjection), { PR: 'L', AV: 'A' })
  expect(speak(said)).toBe(
    `if login were needed and only someone on the same network could reach it: ${after.overall.toFixed(1)}`,
  )
  expect(after).toEqual(score('CVSS:3.1/AV:A/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N'))
})

test('a metric can be taken away', () => {
  expect(formatVector(whatIf(`${sqlInjection}/E:U`, { E: 'X' }).vector)).toBe(sqlInjection)
})

test('what the version of the vector does not know cannot be tried', () => {
  expect(() => whatIf('AV:N/AC:L/Au:N/C:P/I:P/A:P', { PR: 'L' })).toThrow(
    '"PR:L" cannot be tried: CVSS 2.0 has no such metric or value',
  )
})

test('the telling changes are the steps that lower the score most', () => {
  expect(
    tellingChanges('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H').map(({ said }) => speak(said)),
  ).toEqual([
    "if an administrator's login were needed: 7.2",
    'if the attack took luck or preparation: 7.5',
    'if only someone on the same network could reach it: 8.0',
  ])
})

test('where a Modified metric is defined, it is the one to change', () => {
  const [most] = tellingChanges(`${sqlInjection}/MPR:L`, 1)
  expect(tellingChanges(`${sqlInjection}/MPR:L`, 9).map(({ metric }) => metric)).not.toContain('PR')
  expect(most?.score).toBeLessThan(6.5)
})

describe.each(versions)('for any %s vector', (version) => {
  test.prop([vectorText(version), fc.integer({ min: 1, max: 5 })])(
    'every change is there, with its score',
    (text, count) => {
      const vector = parse(text)
      const changes = everyChange(vector)
      const others = metricsOf(version).reduce((sum, { values }) => sum + values.length - 1, 0)
      expect(changes).toHaveLength(others)
      for (const { metric, from, to, score: then } of changes.slice(0, 20)) {
        expect(from).toBe(new Map(Object.entries(vector)).get(metric))
        const changed: Record<string, string> = { [metric]: to }
        expect(whatIf(vector, changed).after.overall).toBe(then)
      }
      const telling = tellingChanges(vector, count)
      expect(telling.length).toBeLessThanOrEqual(count)
      const { overall } = score(vector)
      expect(telling.every(({ score: then }) => then < overall)).toBe(true)
    },
  )
})
