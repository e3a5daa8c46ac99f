import { describe, expect, test } from 'vitest'
import { overall4 } from '../../../../test/cvss-v4-by-the-book.ts'
import { everyBaseVector, seededVectors, worseVectors } from '../../../../test/vectors.ts'
import { score } from '../index.ts'

const log4shell = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'

// FIRST, CVSS v4.0 Examples: the published scores.
test.each([
  ['CVE-2022-41741 nginx', 'AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3],
  ['CVE-2020-3549 Cisco Firepower', 'AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.7],
  ['CVE-2023-3089 OpenShift', 'AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N', 8.3],
  ['CVE-2021-44714 Acrobat Reader', 'AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N', 4.6],
  ['CVE-2022-21830 Rocket.Chat', 'AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 5.1],
  ['CVE-2022-22186 Juniper Junos', 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:L/VA:N/SC:N/SI:N/SA:N', 6.9],
  ['CVE-2023-21989 VirtualBox', 'AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N', 5.9],
  ['CVE-2020-3947 VMware', 'AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 9.3],
  ['CVE-2021-44228 Log4Shell', 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
])('%s', (_, metrics, base) => {
  expect(score(`CVSS:4.0/${metrics}`)).toMatchObject({ base, overall: base, nomenclature: 'CVSS-B' })
})

// FIRST's reference calculator, issue 66: the exact result is 8.55, and halves round up.
test('halves round up', () => {
  expect(score('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H').overall).toBe(8.6)
})

describe('what harms nothing scores 0', () => {
  const harmless = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N'

  test('whatever else is said', () => {
    expect(score(`${harmless}/E:A/CR:H/MAV:N`)).toMatchObject({ base: 0, environmental: 0, overall: 0 })
  })

  // The effective values count: those of the Modified metrics, where they are defined.
  test('but not where a Modified metric says that it does', () => {
    expect(score(`${harmless}/MVC:H`)).toMatchObject({ base: 0, severity: 'high' })
    expect(score(`${harmless}/MSA:S`).overall).toBeGreaterThan(0)
  })

  test('and so where the Modified metrics take all harm away', () => {
    const none = 'MVC:N/MVI:N/MVA:N/MSC:N/MSI:N/MSA:N'
    expect(score(`${log4shell}/${none}`)).toMatchObject({ base: 10, environmental: 0, overall: 0 })
  })
})

// CVSS v4.0 specification, section 1.3.
describe('each name stands for the metrics it takes in', () => {
  test('CVSS-B', () => {
    expect(score(log4shell)).toEqual({
      version: '4.0',
      nomenclature: 'CVSS-B',
      base: 10,
      threat: null,
      environmental: null,
      overall: 10,
      severity: 'critical',
    })
  })

  // MacroVector 000120 is 9.1; the vector is the worst of it.
  test('CVSS-BT', () => {
    expect(score(`${log4shell}/E:U`)).toMatchObject({
      nomenclature: 'CVSS-BT',
      base: 10,
      threat: 9.1,
      environmental: null,
      overall: 9.1,
    })
  })

  // MacroVector 100100 is 9.4; the vector is a worst one of it.
  test('CVSS-BE', () => {
    expect(score(`${log4shell}/MPR:L`)).toMatchObject({
      nomenclature: 'CVSS-BE',
      base: 10,
      threat: null,
      environmental: 9.4,
      overall: 9.4,
    })
  })

  // MacroVector 100120 is 7.7.
  test('CVSS-BTE', () => {
    expect(score(`${log4shell}/E:U/MPR:L`)).toMatchObject({
      nomenclature: 'CVSS-BTE',
      base: 10,
      threat: 9.1,
      environmental: 9.4,
      overall: 7.7,
    })
  })

  test('what is written as not defined is in none of them', () => {
    expect(score(`${log4shell}/E:X/MPR:X`)).toEqual(score(log4shell))
  })

  test('supplemental metrics change nothing', () => {
    expect(score(`${log4shell}/S:P/AU:Y/R:I/V:C/RE:H/U:Red`)).toEqual(score(log4shell))
  })
})

describe('the algorithm, step by step, gives the same', () => {
  test('for every tenth base vector', () => {
    const vectors = [...everyBaseVector('4.0')]
    expect(vectors).toHaveLength(4 * 2 * 2 * 3 * 3 * 3 ** 6)
    const some = vectors.filter((_, i) => i % 10 === 0)
    expect(some.filter((text) => score(text).overall !== overall4(text))).toEqual([])
  })

  test('for 20,000 vectors with any metrics', () => {
    const vectors = [...seededVectors('4.0', 20_000, 4n)]
    expect(vectors.filter((text) => score(text).overall !== overall4(text))).toEqual([])
  })
})

test('a worse metric never scores lower', () => {
  for (const text of seededVectors('4.0', 3_000, 40n)) {
    for (const worse of worseVectors('4.0', text, ['base', 'threat', 'environmental'])) {
      expect(score(worse).overall, `${worse} against ${text}`).toBeGreaterThanOrEqual(score(text).overall)
    }
  }
})
