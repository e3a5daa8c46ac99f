import { expect, test } from 'vitest'
import { assessment, hostile, hostileAssessment } from '../assessment.fixture.ts'
import { assessmentDocument } from './assessment-document.ts'
import { assessmentJson } from './assessment-json.ts'

test('what is written is what the schema says, and nothing that it does not', () => {
  const written: unknown = JSON.parse(assessmentJson(assessment))
  expect(assessmentDocument.parse(written)).toEqual(written)
})

test('a seed with more digits than a number holds comes back whole', () => {
  const seed = 18_446_744_073_709_551_615n
  const written = assessmentJson({ ...assessment, comparison: { ...assessment.comparison, seed } })
  expect(BigInt(assessmentDocument.parse(JSON.parse(written)).seed)).toBe(seed)
})

test('a quantity has the mean of what is drawn', () => {
  const { quantities } = assessmentDocument.parse(JSON.parse(assessmentJson(assessment)))
  // PERT: (least + 4 likely + most) / 6 = (0.2 + 4 x 0.6 + 0.9) / 6.
  expect(quantities.find(({ name }) => name === 'control-stops')?.mean).toBeCloseTo(3.5 / 6, 12)
})

test('a hostile text comes back as it was, and is harmless in a log', () => {
  const text = assessmentJson(hostileAssessment)
  expect(assessmentDocument.parse(JSON.parse(text)).release.product).toBe(hostile)
  expect(text).not.toMatch(/[^\P{C}\n]|##(?:vso)?\[/u)
})
