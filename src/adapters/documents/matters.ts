import { byWorstFinding } from '../../core/findings/finding.ts'
import { type Said, say, speak } from '../../core/language/catalogue.ts'
import { clearsWhen } from '../../core/policy/clears-when.ts'
import { circumstancesOf, type Judged, subjectOf } from '../../core/policy/judged.ts'
import type { Judgement, Reason } from '../../core/policy/judgement.ts'
import { becauseOf } from '../../core/policy/reasons.ts'
import type { Verdict } from '../../core/policy/verdict.ts'
import type { DocumentOptions } from './document.ts'

/** All findings of one verdict, worst first. */
export function findingsThat(verdict: Verdict, { findings }: Judgement): readonly Judged[] {
  return findings.filter((each) => each.verdict === verdict)
}

/** The reasons of one verdict, strongest rule first. */
export function reasonsThat(verdict: Verdict, { reasons }: Judgement): readonly Reason[] {
  return reasons.filter((each) => each.verdict === verdict)
}

/** A reason without the findings that hold, or cannot be told, for another; gone where no other is left. */
export function onlyWarning(reason: Reason): readonly Reason[] {
  if (reason.findings.length === 0) return [reason]
  const findings = reason.findings.filter(({ verdict }) => verdict === 'warn')
  return findings.length === 0 ? [] : [{ ...reason, findings }]
}

/**
 * A few findings that stand for all, worst first: of each reason the worst, then of each the next, so that a heap
 * under one rule does not hide the single finding under another.
 */
export function fewOf(reasons: readonly Reason[], atMost: number): readonly Judged[] {
  const chosen = new Set<Judged>()
  const longest = reasons.reduce((most, { findings }) => Math.max(most, findings.length), 0)
  for (let rank = 0; rank < longest && chosen.size < atMost; rank += 1) {
    for (const { findings } of reasons) {
      const next = findings[rank]
      if (next !== undefined && chosen.size < atMost) chosen.add(next)
    }
  }
  return [...chosen].sort((a, b) => byWorstFinding(a.finding, b.finding))
}

/** One rule's word on one finding: why, and what clears it. */
export interface Ruling {
  readonly rule: string
  readonly outcome: Reason['outcome']
  readonly because: readonly Said[]
  readonly clearsWhen: Said
}

/** The rules that give a finding its verdict, in the policy's order. */
export function rulingsOn(judged: Judged, judgement: Judgement): readonly Ruling[] {
  return judged.flags
    .filter(({ verdict }) => verdict === judged.verdict)
    .map((flag) => {
      const subject = subjectOf(judged, circumstancesOf(judgement))
      return {
        rule: flag.rule.name,
        outcome: flag.outcome,
        because: becauseOf(flag, subject),
        clearsWhen: clearsWhen(subject, flag),
      }
    })
}

/** A rule by name, and whether it speaks or cannot tell: the same rule may do both, of different findings. */
export function ruleWords({ rule, outcome }: Pick<Ruling, 'rule' | 'outcome'>): string {
  return outcome === 'met' ? rule : speak(say('reason.unsure', { rule }))
}

// What a document shows of a finding in lines of their own.
const shownApart: readonly string[] = ['kind.is', 'since.is', 'since.worsened', 'severity.is']

/** Why, in one phrase without repetition; what the document shows beside it is left out where enough remains. */
export function becauseWords(because: readonly Said[]): string {
  const telling = because.filter(({ code }) => !shownApart.includes(code))
  return [...new Set((telling.length > 0 ? telling : because).map((said) => speak(said)))].join(', ')
}

/** What has to be cleared up before anybody can tell: findings, and what the evidence leaves open. */
export function openThings(judgement: Judgement): number {
  const ofRelease = reasonsThat('unknown', judgement).filter(({ findings }) => findings.length === 0)
  return ofRelease.length + findingsThat('unknown', judgement).length
}

/**
 * Whether what holds may fail a pipeline: not while the gate only observes, whatever a document's text says, nor where a
 * release is put back that ran before (DESIGN 5, rule 1).
 */
export function blocks({ releasedBefore }: Judgement, { observe }: DocumentOptions): boolean {
  return observe === undefined && releasedBefore === undefined
}

/** What stands above the findings that a rule holds. */
export function holdingHeading({ releasedBefore }: Judgement): Said {
  return releasedBefore === undefined ? say('heading.holds') : say('heading.would-hold')
}

/** The deployed release that it was compared with, and how that is known. */
export function comparedWords({ comparedWith, release: { product } }: Judgement): Said {
  if (comparedWith === undefined) return say('compared.none')
  const { at, recorded } = comparedWith
  if (recorded === undefined) return say('compared.with', { at })
  const release = speak(say('release.name', { product, version: recorded.version ?? '' }))
  return say('compared.recorded', { release, deployedAt: recorded.at, at })
}

/** The verdict in a word, and with it that the gate only watches, or that this is no release. */
export function verdictWord({ verdict, upcoming }: Judgement, observe: DocumentOptions['observe']): string {
  if (upcoming !== undefined) return speak(say('verdict.nightly', { verdict }))
  return speak(
    observe === undefined ? say('verdict.word', { verdict }) : say('verdict.only-observed', { verdict }),
  )
}

/** The verdict in a sentence. */
export function headline(judgement: Judgement): Said {
  const { verdict, findings, releasedBefore } = judgement
  const release = releaseName(judgement)
  if (releasedBefore !== undefined) return say('verdict.put-back', { release, at: releasedBefore.at })
  switch (verdict) {
    case 'hold':
      return say('verdict.hold', { findings: findingsThat(verdict, judgement).length, release })
    case 'unknown':
      return say('verdict.unknown', { things: openThings(judgement), release })
    case 'warn':
      return say('verdict.warn', { findings: findingsThat(verdict, judgement).length, release })
    case 'pass':
      return say('verdict.pass', { findings: findings.length, release })
  }
}

/** `shop 4.2.0` */
export function releaseName({ release: { product, version = '' } }: Judgement): string {
  return speak(say('release.name', { product, version }))
}
