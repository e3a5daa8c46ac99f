import { parseInstant } from '../../../core/base/instant.ts'
import type { Component } from '../../../core/findings/component.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Fix, Location } from '../../../core/findings/result.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { WrittenFinding } from './finding-file.ts'

/** What a person reports. Its description and steps stay in the file: they show how to exploit an unfixed flaw. */
export function resultOf(finding: WrittenFinding, reporter: string): UnplacedResult {
  const { rule, id, vulnerability, aliases, reproduced, published, snippet } = finding
  const rating = ratingBy(reporter, finding)
  const weaknesses = weaknessesOf(finding.weaknesses)
  const confidence = reproduced === undefined ? finding.confidence : 'confirmed'
  const kind = finding.kind ?? (vulnerability === undefined ? 'code' : 'vulnerability')
  return {
    kind,
    title: finding.title,
    severity: rating?.severity ?? 'unknown',
    ...(rating !== undefined && { ratings: [rating] }),
    ...(rule !== undefined && { rule }),
    ...(id !== undefined && { fingerprints: { id } }),
    ...(vulnerability !== undefined && { vulnerability }),
    ...(aliases !== undefined && { aliases }),
    ...(weaknesses !== undefined && { weaknesses }),
    ...(finding.component !== undefined && { component: componentOf(finding.component) }),
    ...(finding.locations !== undefined && { locations: finding.locations.map(locationOf) }),
    ...(finding.fix !== undefined && { fix: fixOf(finding.fix) }),
    ...(confidence !== undefined && { confidence }),
    ...(reproduced !== undefined && { reproduced: { at: parseInstant(reproduced.at), by: reproduced.by } }),
    ...(published !== undefined && { published: parseInstant(published) }),
    ...(snippet !== undefined && kind !== 'secret' && { snippet }),
  }
}

function ratingBy(source: string, { vector, score, severity }: WrittenFinding): Rating | undefined {
  if (vector === undefined && score === undefined && severity === undefined) return undefined
  return ratingOf({ source, vector, score, word: severity })
}

function componentOf({ name, version, purl }: NonNullable<WrittenFinding['component']>): Component {
  return { name, ...(version !== undefined && { version }), ...(purl !== undefined && { purl }) }
}

function locationOf({ path, line, logical }: NonNullable<WrittenFinding['locations']>[number]): Location {
  return {
    path: path.replaceAll('\\', '/'),
    ...(line !== undefined && { line }),
    ...(logical !== undefined && { logical }),
  }
}

function fixOf({ state, versions }: NonNullable<WrittenFinding['fix']>): Fix {
  if (state !== 'available') return { state }
  return fixedIn(versions ?? []) ?? { state: 'unknown' }
}
