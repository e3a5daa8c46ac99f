import { describe, expect, test } from 'vitest'
import { said } from './log.fixture.ts'
import { ownRating, ratingKey } from './own-words.ts'

describe('the severity of a result', () => {
  test.each([
    ['Bandit', { issue_severity: 'HIGH' }, 'high', {}],
    ['Black Duck', { securityRisk: 'CRITICAL' }, 'critical', {}],
    ['others', { severity: 'moderate' }, 'medium', { word: 'moderate' }],
    [
      'Dependency-Check',
      { cvssv3_baseScore: 9.8, cvssv3_baseSeverity: 'CRITICAL' },
      'critical',
      { score: 9.8 },
    ],
    ['Snyk', { cvssv3_baseScore: 5.3 }, 'medium', { score: 5.3 }],
  ])('is what %s says of it', async (_, properties, severity, more) => {
    expect(await said({ properties })).toMatchObject({
      severity,
      ratings: [{ source: 'Scanner', severity, ...more }],
    })
  })

  test('is the word of its rule where it has none of its own', async () => {
    const rules = [{ id: 'R', properties: { severity: 'High' } }]
    expect((await said({ ruleId: 'R' }, rules))?.severity).toBe('high')
    expect((await said({ ruleId: 'R', properties: { severity: 'low' } }, rules))?.severity).toBe('low')
  })

  test('is a score of its rule before a 0.0 of its own, which says that nothing is known', async () => {
    const rules = [{ id: 'R', properties: { 'security-severity': '8.1' } }]
    const properties = { 'security-severity': '0.0' }
    expect((await said({ ruleId: 'R', properties }, rules))?.severity).toBe('high')
  })

  test.each(['warning', 'BLOCKER', 7, ''])('is not known where its tool says %j', async (severity) => {
    expect((await said({ level: 'error', properties: { severity } }))?.ratings).toEqual([
      { source: 'Scanner', severity: 'unknown', word: 'error' },
    ])
  })
})

// Trivy's SARIF template: the word stands among the tags of the rule, the score in `security-severity`.
describe('a severity word among the tags', () => {
  const tagged = (tool: string, tags: readonly string[], score = '8.8') =>
    ownRating(tool, undefined, { tags: [...tags], 'security-severity': score })

  test.each([
    ['Trivy', ['vulnerability', 'security', 'CRITICAL'], { word: 'CRITICAL', score: 8.8 }],
    ['Trivy', ['vulnerability', 'security'], { score: 8.8 }],
    ['Trivy', ['vulnerability', 'UNKNOWN'], { score: 8.8 }],
    ['CodeQL', ['security', 'CRITICAL'], { score: 8.8 }],
  ])('of %s, %j, says %j', (source, tags, said) => {
    expect(tagged(source, tags)).toEqual({ source, ...said })
  })

  test('counts without a score, and a result has its own before that of its rule', () => {
    expect(ownRating('Trivy', { tags: ['HIGH'] }, { tags: ['LOW'] })).toEqual({
      source: 'Trivy',
      word: 'HIGH',
    })
  })

  test('tells results apart that share their score', () => {
    const [high, critical] = ['HIGH', 'CRITICAL'].map((tag) => ratingKey({ tags: [tag] }))
    expect(high).not.toBe(critical)
  })
})

describe('the confidence in a result', () => {
  test.each([
    ['Bandit', { issue_confidence: 'HIGH' }, {}, 'high'],
    ['its rule', {}, { confidence: 'medium' }, 'medium'],
    [
      'a tag of Semgrep, before the precision',
      {},
      { precision: 'very-high', tags: ['LOW CONFIDENCE'] },
      'low',
    ],
    ['the precision of CodeQL', {}, { precision: 'very-high' }, 'high'],
    ['nobody', {}, { precision: 'unheard-of' }, undefined],
  ])('is what %s says', async (_, own, byRule, confidence) => {
    const rules = [{ id: 'R', properties: byRule }]
    expect((await said({ ruleId: 'R', properties: own }, rules))?.confidence).toBe(confidence)
  })

  // Section 3.27.25: a rank is a priority on the tool's own scale, which says nothing of how sure it is.
  test('is not its rank', async () => {
    expect((await said({ rank: 95 }))?.confidence).toBeUndefined()
  })
})
