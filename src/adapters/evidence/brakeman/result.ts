import type { Draft } from '../../../core/base/draft.ts'
import type { Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { confidenceOf } from '../words/confidence-word.ts'
import { placeIn } from '../words/file-place.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { snippetOf } from '../words/snippet.ts'
import { gemFlawIn } from './gem-flaw.ts'
import type { BrakemanWarning } from './record.ts'

export function resultOf(record: BrakemanWarning): UnplacedResult {
  const { warning_type: type, check_name: check, message, confidence: word, fingerprint } = record
  const weaknesses = weaknessesOf(record.cwe_id)
  const result: Draft<UnplacedResult> = {
    kind: 'code',
    title: titleOf(message) ?? type,
    rule: check || type,
    severity: 'unknown',
    ...gemFlawIn(message ?? ''),
  }
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const locations = placeIn({ path: record.file, line: record.line, logical: logicalOf(record) })
  if (locations !== undefined) result.locations = locations
  const confidence = confidenceOf(word)
  if (confidence !== undefined) result.confidence = confidence
  if (fingerprint) result.fingerprints = { fingerprint }
  const isSecret = mayTellSecret([type, check ?? '', message ?? ''], weaknesses ?? [])
  const snippet = snippetOf(record.code, isSecret)
  if (snippet !== undefined) result.snippet = snippet
  return result
}

function logicalOf({ location }: BrakemanWarning): string | undefined {
  const { class: owner, method, template, controller } = location ?? {}
  const named = [owner ?? controller, method].filter((part) => part).join('#')
  return named || template || undefined
}

/** An ignored warning is ignored by people, in the file that Brakeman keeps for that. */
export function suppressionOf({ note }: BrakemanWarning): Suppression {
  return { by: 'Brakeman', ...(note && { reason: note }) }
}
