import type { Finding } from '../../core/findings/finding.ts'
import { type Said, say } from '../../core/language/catalogue.ts'
import { answersTo } from '../../core/policy/finding-name.ts'
import type { Judgement } from '../../core/policy/judgement.ts'
import type { DocumentOptions } from './document.ts'
import { lineOf, words } from './line.ts'

/** What somebody typed as being in production already, and the findings that answer to it. */
export function saidInProductionOf(
  { findings }: Judgement,
  { saidInProduction = [] }: DocumentOptions,
): readonly { readonly said: string; readonly findings: readonly Finding[] }[] {
  return saidInProduction.map((said) => ({
    said,
    findings: findings.map(({ finding }) => finding).filter((finding) => answersTo(finding, said)),
  }))
}

/** The same in words, a sentence each; `nameOf` is how this document names a finding. */
export function saidWords(
  judgement: Judgement,
  options: DocumentOptions,
  nameOf: (finding: Finding) => string,
): readonly string[] {
  return saidInProductionOf(judgement, options).map(({ said, findings: [first, ...others] }) => {
    const name = first === undefined ? '' : nameOf(first)
    const total = first === undefined ? 0 : others.length + 1
    return words(say('production.said', { what: lineOf(said), name, total }))
  })
}

/** That nothing of it is known to be in production, where the release is held and nobody said otherwise. */
export function notInProduction(
  { inProduction, verdict, comparedWith }: Judgement,
  { saidInProduction = [] }: DocumentOptions,
): Said | undefined {
  if (inProduction.length > 0 || saidInProduction.length > 0 || verdict !== 'hold') return undefined
  return comparedWith === undefined ? say('production.not-known') : say('production.none')
}
