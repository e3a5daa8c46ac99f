import { quoted } from '../../../../core/base/text.ts'
import { findScores } from '../../../../core/cvss/score.ts'
import type { Scores } from '../../../../core/cvss/scores.ts'
import { severityOf } from '../../../../core/cvss/severity.ts'
import type { CsafCvss, CsafVulnerability } from '../record.ts'
import { type Fault, type MandatoryTest, ofEachVulnerability } from './mandatory-test.ts'

type Score = NonNullable<CsafVulnerability['scores']>[number]
const members = ['cvss_v2', 'cvss_v3'] as const
type Member = (typeof members)[number]

/** Looks at every CVSS object of a vulnerability. */
function ofEachScore(
  fault: (cvss: CsafCvss, member: Member) => Fault | undefined,
): (vulnerability: CsafVulnerability) => Fault | undefined {
  return ({ scores = [] }) => {
    for (const [index, score] of scores.entries())
      for (const member of members) {
        const cvss = score[member]
        const found = cvss && fault(cvss, member)
        if (found) return { ...found, pointer: `/scores/${index}/${member}${found.pointer}` }
      }
    return undefined
  }
}

/** A product with two scores of one version: nobody can tell which counts. */
function repeatedScore({ scores = [] }: CsafVulnerability): Fault | undefined {
  const seen = new Set<string>()
  for (const [index, score] of scores.entries())
    for (const version of new Set(versionsIn(score)))
      for (const [at, product] of [...new Set(score.products)].entries()) {
        const key = JSON.stringify([version, product])
        if (seen.has(key))
          return {
            pointer: `/scores/${index}/products/${at}`,
            problem: `the product ${quoted(product)} has two CVSS scores of version ${version}`,
          }
        seen.add(key)
      }
  return undefined
}

const versionsIn = ({ cvss_v2: two, cvss_v3: three }: Score): readonly string[] =>
  [two && '2.0', three && (three.version ?? '3.1')].filter((version) => version !== undefined)

const versionsOf: Readonly<Record<Member, readonly string[]>> = { cvss_v2: ['2.0'], cvss_v3: ['3.0', '3.1'] }

function scoresIn({ version, vectorString }: CsafCvss): Scores | undefined {
  const scores = findScores(vectorString ?? '')
  return scores?.version === version ? scores : undefined
}

/** What the JSON schemas of CVSS ask for; a vector's metrics are checked as our own parser has them. */
function invalid(cvss: CsafCvss, member: Member): Fault | undefined {
  const { version, vectorString, baseScore, baseSeverity } = cvss
  if (version === undefined || !versionsOf[member].includes(version))
    return { pointer: '/version', problem: `is not ${versionsOf[member].join(' or ')}` }
  if (vectorString === undefined || scoresIn(cvss) === undefined)
    return { pointer: '/vectorString', problem: `is not a CVSS vector of version ${version}` }
  if (baseScore === undefined || !(baseScore >= 0 && baseScore <= 10))
    return { pointer: '/baseScore', problem: 'is not a score from 0 to 10' }
  if (
    member === 'cvss_v3' &&
    (baseSeverity === undefined || !/^(?:NONE|LOW|MEDIUM|HIGH|CRITICAL)$/.test(baseSeverity))
  )
    return { pointer: '/baseSeverity', problem: 'is not a severity of CVSS' }
  return undefined
}

/** What the document says a vector scores, against what it scores. */
function miscalculated(cvss: CsafCvss): Fault | undefined {
  const scores = scoresIn(cvss)
  if (scores === undefined || scores.version === '4.0') return undefined
  const temporal = scores.temporal ?? scores.base
  const stated = [
    ['base', cvss.baseScore, cvss.baseSeverity, scores.base],
    ['temporal', cvss.temporalScore, cvss.temporalSeverity, temporal],
    ['environmental', cvss.environmentalScore, cvss.environmentalSeverity, scores.environmental ?? temporal],
  ] as const
  for (const [name, score, severity, computed] of stated) {
    if (score !== undefined && score !== computed)
      return { pointer: `/${name}Score`, problem: `is ${score}, where the vector scores ${computed}` }
    const word = severityOf(scores.version, computed).toUpperCase()
    if (scores.version !== '2.0' && severity !== undefined && severity !== word)
      return { pointer: `/${name}Severity`, problem: `is ${quoted(severity)}, where the score is ${word}` }
  }
  return undefined
}

export const scoreTests: readonly MandatoryTest[] = [
  ofEachVulnerability('6.1.7', repeatedScore),
  ofEachVulnerability('6.1.8', ofEachScore(invalid)),
  ofEachVulnerability('6.1.9', ofEachScore(miscalculated)),
]
