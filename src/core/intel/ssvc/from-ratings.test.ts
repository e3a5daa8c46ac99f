import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findVector } from '../../cvss/parse.ts'
import type { Rating } from '../../findings/rating.ts'
import { speak } from '../../language/catalogue.ts'
import type { Answer } from './answer.ts'
import { automatable, safetyImpact, technicalImpact, valueDensity } from './decision-points.ts'
import { fromRatings, ratedVectors } from './from-ratings.ts'
import {
  readAutomatable,
  readSafetyImpact,
  readTechnicalImpact,
  readValueDensity,
} from './vector-readings.ts'

const by = (source: string, vector: string): Rating => ({ source, vector, severity: 'unknown' })

/** The value, or those that are left. */
const valuesOf = (answer: Answer) =>
  answer.kind === 'known'
    ? answer.value
    : answer.kind === 'unknown'
      ? (answer.among?.join(' or ') ?? 'unknown')
      : ''

const isAutomatable = (...ratings: readonly Rating[]) =>
  fromRatings(automatable, readAutomatable, ratedVectors(ratings))
const impactOf = (...ratings: readonly Rating[]) =>
  fromRatings(technicalImpact, readTechnicalImpact, ratedVectors(ratings))

const in3 = (metrics: string) => by('nvd', `CVSS:3.1/${metrics}`)
const in4 = (metrics: string) => by('nvd', `CVSS:4.0/${metrics}`)

describe('whether an attacker can automate it', () => {
  test.each([
    // CERT/CC, SSVC issue 1187: AV:N, AC:L, AT:N, PR:N and UI:N together come close to yes.
    [in3('AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'), 'yes'],
    [in4('AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'), 'yes'],
    [by('nvd', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'), 'yes'],
    // SSVC's reasons for no: not to be found over the network, something needed at each target, ASLR to evade.
    [in3('AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'), 'no'],
    [in3('AV:L/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H'), 'no'],
    [in3('AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'), 'no'],
    [in3('AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H'), 'no'],
    [in4('AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'), 'no'],
    [in4('AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'), 'no'],
    [by('nvd', 'AV:N/AC:L/Au:S/C:P/I:P/A:P'), 'no'],
    [by('nvd', 'AV:L/AC:L/Au:N/C:P/I:P/A:P'), 'no'],
    // A condition that some targets lack keeps nobody from trying all.
    [in3('AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H'), 'no or yes'],
    [in4('AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'), 'no or yes'],
    [by('nvd', 'AV:N/AC:M/Au:N/C:P/I:P/A:P'), 'no or yes'],
    // CVSS 4.0 asks it: what its AU says counts, whatever the other metrics would let one guess.
    [in4('AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/AU:N'), 'no'],
    [in4('AV:N/AC:L/AT:N/PR:H/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N/AU:Y'), 'yes'],
  ])('%j: %s', (rating, value) => {
    expect(valuesOf(isAutomatable(rating))).toBe(value)
  })

  test('what the supplier was asked goes before what others let one guess', () => {
    const guessed = in3('AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
    const asked = by('vendor', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/AU:N')
    const answer = isAutomatable(guessed, asked)
    expect(valuesOf(answer)).toBe('no')
    expect(speak(answer.because)).toBe('AU:N, by vendor')
  })
})

describe('how much control it gives', () => {
  test.each([
    // CERT/CC, "CVSSv4 to Technical Impact" 1.0.0: rows with PR, VC and VI as here.
    [in4('AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N'), 'total'],
    [in4('AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N'), 'total'],
    [in4('AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:H/VA:N/SC:N/SI:N/SA:N'), 'total'],
    [in4('AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:H/SC:H/SI:H/SA:H'), 'partial'],
    [in4('AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:L/VA:H/SC:N/SI:N/SA:N'), 'partial'],
    [in4('AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N'), 'partial'],
    [in4('AV:N/AC:L/AT:N/PR:H/UI:N/VC:L/VI:H/VA:N/SC:N/SI:N/SA:N'), 'partial'],
    // CERT/CC, SSVC issue 195: with Scope unchanged, C and I high is total; with Scope changed that is open.
    [in3('AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N'), 'total'],
    [in3('AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:L/A:H'), 'partial'],
    [in3('AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'), 'partial'],
    [in3('AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H'), 'partial or total'],
    [in3('AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:H/A:H'), 'partial'],
    [by('nvd', 'AV:N/AC:L/Au:N/C:C/I:C/A:C'), 'total'],
    [by('nvd', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'), 'partial or total'],
    [by('nvd', 'AV:N/AC:L/Au:N/C:C/I:N/A:N'), 'partial'],
  ])('%j: %s', (rating, value) => {
    expect(valuesOf(impactOf(rating))).toBe(value)
  })

  test('agrees with each row of the published table for CVSS 4.0', () => {
    // The rows that are total, as PR, VC, VI; the other 22 of 27 are partial.
    const total = ['HHH', 'LHH', 'NHH', 'NHL', 'NLH']
    for (const PR of 'NLH')
      for (const VC of 'NLH')
        for (const VI of 'NLH') {
          const rating = in4(`AV:N/AC:L/AT:N/PR:${PR}/UI:N/VC:${VC}/VI:${VI}/VA:N/SC:N/SI:N/SA:N`)
          expect([PR + VC + VI, valuesOf(impactOf(rating))]).toEqual([
            PR + VC + VI,
            total.includes(PR + VC + VI) ? 'total' : 'partial',
          ])
        }
  })

  const total = by('vendor', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  const partial = by('nvd', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N')
  const open = by('ghsa', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H')

  test('of several vectors the worst counts, and its source is named', () => {
    for (const ratings of [
      [total, partial, open],
      [open, partial, total],
    ]) {
      const answer = impactOf(...ratings)
      expect(valuesOf(answer)).toBe('total')
      expect(speak(answer.because)).toBe('S:U/C:H/I:H, by vendor')
    }
  })

  test('what may be worse is not outvoted by what is mild', () => {
    const answer = impactOf(partial, open)
    expect(valuesOf(answer)).toBe('partial or total')
    expect(speak(answer.because)).toBe('S:C/C:H/I:H, by ghsa, leaves it open')
  })

  test('2.0 counts only where nobody rated by a newer version', () => {
    expect(valuesOf(impactOf(by('old', 'AV:N/AC:L/Au:N/C:C/I:C/A:C'), partial))).toBe('partial')
  })

  test.each([[[]], [[{ source: 'trivy', severity: 'high' } as const]], [[by('nvd', 'CVSS:3.1/AV:N')]]])(
    'is unknown without a vector that reads: %j',
    (ratings) => {
      const answer = impactOf(...ratings)
      expect(valuesOf(answer)).toBe('unknown')
      expect(speak(answer.because)).toBe('no CVSS vector says so')
    },
  )
})

test.each([
  ['V:C', 'concentrated'],
  ['V:D', 'diffuse'],
  ['AU:Y', 'unknown'],
])('CVSS 4.0 may say itself how much one system holds: %s is %s', (metric, value) => {
  const rating = in4(`AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/${metric}`)
  expect(valuesOf(fromRatings(valueDensity, readValueDensity, ratedVectors([rating])))).toBe(value)
})

// CVSS 4.0: "present" is marginal, critical or catastrophic by IEC 61508.
test.each([
  ['S:N', 'negligible'],
  ['S:P', 'marginal or critical or catastrophic'],
  ['AU:Y', 'unknown'],
])('CVSS 4.0 may say itself whether people can be hurt: %s is %s', (metric, value) => {
  const rating = in4(`AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/${metric}`)
  expect(valuesOf(fromRatings(safetyImpact, readSafetyImpact, ratedVectors([rating])))).toBe(value)
})

const vectors = '../shared/corpus/cvss/vectors.tsv'
test.skipIf(!existsSync(vectors))(
  'every vector of the corpus says something of both, without a fault',
  () => {
    const texts = readFileSync(vectors, 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[1] ?? '')
    const read = texts.flatMap((text) => findVector(text) ?? [])
    expect(read.length).toBeGreaterThan(19_000)
    for (const vector of read)
      for (const [{ values }, reading] of [
        [automatable, readAutomatable(vector)],
        [technicalImpact, readTechnicalImpact(vector)],
      ] as const) {
        if (reading.values.length === 0 || reading.values.some((value) => !values.includes(value)))
          expect.fail(`${reading.metrics} gives ${reading.values}`)
      }
  },
)
