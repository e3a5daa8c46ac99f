import { describe, expect, test } from 'vitest'
import { everyBaseVector, seededVectors, valuesOf, worseVectors } from '../../../../test/vectors.ts'
import { score } from '../index.ts'

// FIRST, CVSS v3.1 Examples: the published base scores.
test.each([
  ['CVE-2013-0375 MySQL stored SQL injection', 'AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
  ['CVE-2014-3566 POODLE', 'AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1],
  ['CVE-2012-1516 VMware guest to host', 'AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9],
  ['CVE-2009-0783 Tomcat XML parser', 'AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2],
  ['CVE-2012-0384 Cisco IOS command execution', 'AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 8.8],
  ['CVE-2015-1098 iWork denial of service', 'AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8],
  ['CVE-2014-0160 Heartbleed', 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5],
  ['CVE-2014-6271 Shellshock', 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVE-2008-1447 DNS cache poisoning', 'AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N', 6.8],
  ['CVE-2014-2005 Sophos login screen', 'AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8],
  ['CVE-2010-0467 Joomla directory traversal', 'AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N', 5.8],
  ['CVE-2012-1342 Cisco access control bypass', 'AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:L/A:N', 5.8],
  ['CVE-2013-6014 Juniper proxy ARP', 'AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H', 9.3],
  ['CVE-2014-9253 DokuWiki cross-site scripting', 'AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N', 5.4],
  ['CVE-2009-0658 Adobe Acrobat buffer overflow', 'AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8],
  ['CVE-2011-1265 Windows Bluetooth', 'AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8.8],
  ['CVE-2014-2019 iOS security control bypass', 'AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N', 4.6],
  ['CVE-2015-0970 SearchBlox request forgery', 'AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 8.8],
  ['CVE-2014-0224 OpenSSL CCS', 'AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N', 7.4],
])('%s', (_, metrics, base) => {
  expect(score(`CVSS:3.1/${metrics}`).base).toBe(base)
})

const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  ...{ C: { H: 0.56, L: 0.22, N: 0 }, I: { H: 0.56, L: 0.22, N: 0 }, A: { H: 0.56, L: 0.22, N: 0 } },
  E: { X: 1, H: 1, F: 0.97, P: 0.94, U: 0.91 },
  RL: { X: 1, U: 1, W: 0.97, T: 0.96, O: 0.95 },
  RC: { X: 1, C: 1, R: 0.96, U: 0.92 },
  ...{
    CR: { X: 1, H: 1.5, M: 1, L: 0.5 },
    IR: { X: 1, H: 1.5, M: 1, L: 0.5 },
    AR: { X: 1, H: 1.5, M: 1, L: 0.5 },
  },
}

/** CVSS v3.1 specification, appendix A, as it is printed there. */
function roundup31(input: number): number {
  const whole = Math.round(input * 100_000)
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10
}

/** 3.0: up to the next tenth. What floating point adds, far below the digits that weights have, must not count. */
function roundup30(input: number): number {
  return Math.ceil(input * 10 - 1e-9) / 10
}

/** CVSS v3.1 specification, sections 7.1 to 7.3; v3.0 specification, sections 8.1 to 8.3; in floating point. */
function byTheBook(text: string): { base: number; temporal: number; environmental: number } {
  const is31 = text.startsWith('CVSS:3.1/')
  const roundup = is31 ? roundup31 : roundup30
  const said = valuesOf(text)
  const here = (metric: string) => {
    const modified = said[`M${metric}`] ?? 'X'
    return modified === 'X' ? (said[metric] ?? '') : modified
  }
  const there = (metric: string) => said[metric] ?? ''
  const w = (metric: string, value: string | undefined) => weights[metric]?.[value ?? 'X'] ?? 0

  const sum = (of: (metric: string) => string, impact: number, changedImpact: number) => {
    const changed = of('S') === 'C'
    const privileges = { N: 0.85, L: changed ? 0.68 : 0.62, H: changed ? 0.5 : 0.27 }[of('PR')] ?? 0
    const ease = 8.22 * w('AV', of('AV')) * w('AC', of('AC')) * privileges * w('UI', of('UI'))
    const harm = changed ? changedImpact : 6.42 * impact
    return harm <= 0 ? 0 : roundup(Math.min(changed ? 1.08 * (harm + ease) : harm + ease, 10))
  }
  const iss = 1 - (1 - w('C', there('C'))) * (1 - w('I', there('I'))) * (1 - w('A', there('A')))
  const left = (metric: string, requirement: string) =>
    1 - w(metric, here(metric)) * w(requirement, said[requirement])
  const miss = Math.min(1 - left('C', 'CR') * left('I', 'IR') * left('A', 'AR'), 0.915)
  const changed = (x: number, factor: number, power: number) =>
    7.52 * (x - 0.029) - 3.25 * (x * factor - 0.02) ** power
  const temporal = (of: number) => roundup(of * w('E', said.E) * w('RL', said.RL) * w('RC', said.RC))
  const base = sum(there, iss, changed(iss, 1, 15))
  const modified = sum(here, miss, is31 ? changed(miss, 0.9731, 13) : changed(miss, 1, 15))
  return { base, temporal: temporal(base), environmental: temporal(modified) }
}

describe.each(['3.0', '3.1'] as const)('the equations of %s', (version) => {
  test('give every base score', () => {
    const vectors = [...everyBaseVector(version)]
    expect(vectors).toHaveLength(2592)
    expect(vectors.filter((text) => score(text).base !== byTheBook(text).base)).toEqual([])
  })

  test('give the scores of 20,000 vectors with any metrics', () => {
    const different = [...seededVectors(version, 20_000, 3n)].filter((text) => {
      const [ours, theirs] = [score(text), byTheBook(text)]
      const temporal = ours.version === '4.0' ? Number.NaN : (ours.temporal ?? ours.base)
      return (
        ours.base !== theirs.base ||
        temporal !== theirs.temporal ||
        (ours.environmental ?? theirs.environmental) !== theirs.environmental
      )
    })
    expect(different).toEqual([])
  })

  test('never give a lower base or temporal score for a worse metric', () => {
    for (const text of seededVectors(version, 3_000, 30n)) {
      const own = text.replace(/\/(C|I|A)R:.*|\/M[A-Z]+:.*/, '')
      for (const worse of worseVectors(version, own, ['base', 'temporal'])) {
        expect(score(worse).overall, `${worse} against ${own}`).toBeGreaterThanOrEqual(score(own).overall)
      }
    }
  })
})

// 3.0 lacks this: with the scope changed, a higher requirement could lower its environmental score. CVSS v3.1 User
// Guide, section 2, on the change of the ModifiedImpact sub-formula.
test('in 3.1 a worse metric never lowers the environmental score either', () => {
  for (const text of seededVectors('3.1', 3_000, 31n)) {
    for (const worse of worseVectors('3.1', text, ['base', 'temporal', 'environmental'])) {
      expect(score(worse).overall, `${worse} against ${text}`).toBeGreaterThanOrEqual(score(text).overall)
    }
  }
})

test('the overall score is the environmental one, else the temporal one, else the base score', () => {
  const base = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  expect(score(base)).toMatchObject({ base: 9.8, temporal: null, environmental: null, overall: 9.8 })
  // 9.8 x 0.91 = 8.918
  expect(score(`${base}/E:U`)).toMatchObject({ base: 9.8, temporal: 9, environmental: null, overall: 9 })
  // As base with PR:L, 8.8; 8.8 x 0.91 = 8.008
  expect(score(`${base}/E:U/MPR:L`)).toMatchObject({
    base: 9.8,
    temporal: 9,
    environmental: 8.1,
    overall: 8.1,
  })
})
