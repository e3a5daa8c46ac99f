import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { confidenceOf } from '../words/confidence-word.ts'
import { placeIn } from '../words/file-place.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { codeOfLines } from '../words/numbered-code.ts'
import { ratedBy } from '../words/rated.ts'
import { snippetOf } from '../words/snippet.ts'
import { withoutQuoted } from '../words/without-quoted.ts'
import type { BanditIssue } from './record.ts'

export function resultOf(record: BanditIssue): UnplacedResult {
  const { test_id: rule, test_name: name, filename, line_number: line } = record
  const weaknesses = weaknessesOf([record.issue_cwe?.id ?? ''])
  const isSecret = mayTellSecret([name ?? ''], weaknesses ?? [])
  const result: Draft<UnplacedResult> = {
    kind: 'code',
    title: titleOf(isSecret ? withoutQuoted(record.issue_text) : record.issue_text, name) ?? rule,
    rule,
    ...ratedBy('bandit', record.issue_severity),
  }
  const locations = placeIn({ path: filename, line })
  if (locations !== undefined) result.locations = locations
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const confidence = confidenceOf(record.issue_confidence)
  if (confidence !== undefined) result.confidence = confidence
  const snippet = snippetOf(codeAt(record), isSecret)
  if (snippet !== undefined) result.snippet = snippet
  return result
}

function codeAt({ code, line_number: line, line_range: range }: BanditIssue): string {
  const from = line ?? range?.[0] ?? 0
  return codeOfLines(code ?? '', from, Math.max(from, ...(range ?? [])))
}
