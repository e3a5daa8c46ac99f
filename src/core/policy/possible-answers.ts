import type { EpssScore } from '../intel/epss-score.ts'
import type { FeedName } from '../intel/feed.ts'
import type { Intel } from '../intel/intel.ts'
import type { KevEntry } from '../intel/kev-entry.ts'
import type { Subject } from './condition.ts'
import { conditionsOf } from './expression.ts'
import type { Rule } from './policy-document.ts'

/**
 * For each finding, everything that a feed may say of it by now, as far as these rules tell answers apart. A flaw that
 * the feed cannot list, or that nobody could look up, stays as it is: a newer feed would not help.
 */
export function possibleAnswers(
  feed: FeedName,
  rules: readonly Rule[],
): (subject: Subject) => readonly Subject[] {
  if (feed === 'kev') return (subject) => kevAnswers(subject).map((kev) => withIntel(subject, { kev }))
  if (feed !== 'epss') return () => []
  const scores = tellingScores(rules)
  const answers: readonly Intel['epss'][] = [
    { kind: 'absent' },
    ...scores.map((value) => ({ kind: 'known', value }) as const),
  ]
  return (subject) =>
    isLookedUp(subject.intel.epss) ? answers.map((epss) => withIntel(subject, { epss })) : []
}

/** It may have been listed since. What is listed stays so, and may since be known to be used by ransomware. */
function kevAnswers({ intel: { kev }, now }: Subject): readonly Intel['kev'][] {
  if (!isLookedUp(kev)) return []
  const before = kev.kind === 'known' ? kev.value : listedAt(now)
  return [false, true]
    .filter((ransomware) => ransomware || !before.ransomware)
    .map((ransomware) => ({ kind: 'known', value: { ...before, ransomware } }))
}

function listedAt(now: Subject['now']): KevEntry {
  return { cve: '', name: '', added: now, due: now, ransomware: false, requiredAction: '', weaknesses: [] }
}

function isLookedUp({ kind }: Intel['kev' | 'epss']): boolean {
  return kind === 'known' || kind === 'absent'
}

/** Every threshold of score beside every one of percentile: whatever EPSS gives is answered as one of these is. */
function tellingScores(rules: readonly Rule[]): readonly EpssScore[] {
  const asked = rules.flatMap(({ when }) => conditionsOf(when)).flatMap(({ thresholds }) => thresholds)
  const scores = [...new Set([0, ...asked.map(({ score }) => score)])]
  const percentiles = [...new Set([0, ...asked.map(({ percentile }) => percentile)])]
  return scores.flatMap((score) => percentiles.map((percentile) => ({ score, percentile })))
}

function withIntel(subject: Subject, changed: Partial<Intel>): Subject {
  return { ...subject, intel: { ...subject.intel, ...changed } }
}
