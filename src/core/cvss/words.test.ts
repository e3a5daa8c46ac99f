import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { vectorText } from '../../../test/vectors.ts'
import { speak } from '../language/catalogue.ts'
import { cvssWords, findMetricWords, findValueWords } from '../language/cvss-words.ts'
import { explain, metricsOf, summarize, versions } from './index.ts'

describe.each(versions)('the words of %s', (version) => {
  const metrics = metricsOf(version)

  test('name every metric, and no other', () => {
    expect(Object.keys(cvssWords[version] ?? {}).toSorted()).toEqual(
      metrics.map(({ name }) => name).toSorted(),
    )
  })

  test.each(metrics.map(({ name, values }) => [name, values] as const))(
    'say every value of %s, and no other',
    (name, values) => {
      expect(Object.keys(findMetricWords(version, name)?.values ?? {}).toSorted()).toEqual(
        [...values].toSorted(),
      )
    },
  )

  test('are phrases for a technical reader and after "if", and sentences for the others', () => {
    for (const { name, values } of metrics) {
      for (const value of values) {
        const words = findValueWords(version, name, value)
        expect(words?.technical, `${name}:${value}`).toMatch(/^[a-z0-9].*[^.]$/)
        expect(words?.if, `${name}:${value}`).toMatch(/^[a-z0-9].*[^.]$/)
        expect(words?.plain, `${name}:${value}`).toMatch(/^[A-Z].*[^.]\.$/)
      }
    }
  })

  // A tired reader: no terms of the trade, and no sentence longer than one breath.
  test('are plain for the others', () => {
    const terms =
      /\b(privilege|confidential|integrity|availability|vector|exploit|vulnerab|authenticat|CVSS)/i
    for (const { name, values } of metrics) {
      for (const value of values) {
        const plain = findValueWords(version, name, value)?.plain ?? ''
        expect(plain, `${name}:${value}`).not.toMatch(terms)
        expect(plain.split(' ').length, plain).toBeLessThanOrEqual(15)
      }
    }
  })

  test.prop([vectorText(version)])(
    'explain each metric that is defined, and sum up in one sentence',
    (text) => {
      const explained = explain(text)
      const base = metrics.filter(({ group }) => group === 'base').map(({ name }) => name)
      expect(explained.map(({ metric }) => metric)).toEqual(expect.arrayContaining(base))
      expect(explained.filter(({ value }) => value === 'X' || value === 'ND')).toEqual([])
      expect(speak(summarize(text))).toMatch(/^Anyone [^.]+\.$/)
    },
  )
})

test('a vector is explained to both kinds of readers', () => {
  const [vector] = explain('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  expect(vector).toMatchObject({ metric: 'AV', value: 'N', group: 'base' })
  expect(
    vector &&
      [vector.metricName, vector.valueName, vector.technical, vector.plain].map((said) => speak(said)),
  ).toEqual([
    'Attack Vector',
    'Network',
    'exploitable across networks, from any distance',
    'Anyone on the internet can reach it.',
  ])
})

test.each([
  [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'Anyone on the internet, without a login, can read and change all data and shut it down.',
  ],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N', 'Anyone on the internet with a login can read all data.'],
  [
    'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:C/C:L/I:H/A:L',
    "Anyone with access to the machine and an administrator's login can read some data, change all data and slow it down if someone is tricked into helping and the conditions are right; the damage spreads to other systems.",
  ],
  ['AV:A/AC:L/Au:M/C:N/I:N/A:C', 'Anyone on the same network with several logins can shut it down.'],
  [
    'CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:P/VC:N/VI:N/VA:N/SC:N/SI:L/SA:N',
    'Anyone with the device in hand, without a login, can harm other systems if someone comes across it.',
  ],
  [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N',
    'Anyone on the internet, without a login, can do no harm.',
  ],
])('%s in one sentence', (vector, sentence) => {
  expect(speak(summarize(vector))).toBe(sentence)
})

test('the sentence goes by the Modified metrics where they are defined', () => {
  const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/MAV:A/MSA:S'
  expect(speak(summarize(vector))).toBe(
    'Anyone on the same network, without a login, can read all data; people can be hurt.',
  )
})
