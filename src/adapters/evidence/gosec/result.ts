import type { Draft } from '../../../core/base/draft.ts'
import type { Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { confidenceOf } from '../words/confidence-word.ts'
import { placeIn } from '../words/file-place.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { codeOfLines } from '../words/numbered-code.ts'
import { ratedBy } from '../words/rated.ts'
import { snippetOf } from '../words/snippet.ts'
import type { GosecIssue } from './record.ts'

export function resultOf(record: GosecIssue): UnplacedResult {
  const { rule_id: rule, details, file, line } = record
  const weaknesses = weaknessesOf([record.cwe?.id ?? ''])
  const result: Draft<UnplacedResult> = {
    kind: 'code',
    title: titleOf(details) ?? rule,
    rule,
    ...ratedBy('gosec', record.severity),
  }
  const locations = placeIn({ path: file, line })
  if (locations !== undefined) result.locations = locations
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const confidence = confidenceOf(record.confidence)
  if (confidence !== undefined) result.confidence = confidence
  const snippet = snippetOf(codeAt(record), mayTellSecret([details ?? ''], weaknesses ?? []))
  if (snippet !== undefined) result.snippet = snippet
  const suppression = suppressionOf(record)
  if (suppression !== undefined) result.suppression = suppression
  return result
}

function codeAt({ code, line }: GosecIssue): string {
  const [from = 0, to = from] = String(line ?? '')
    .split('-')
    .map((number) => Number.parseInt(number, 10) || 0)
  return codeOfLines(code ?? '', from, to)
}

function suppressionOf({ nosec, suppressions }: GosecIssue): Suppression | undefined {
  const [first] = suppressions ?? []
  if (!nosec && first === undefined) return undefined
  const reason = titleOf(...(suppressions ?? []).map(({ justification }) => justification)) ?? first?.kind
  return { by: 'gosec', ...(reason && { reason }) }
}
