import { inputWords } from './inputs.ts'

/** What each SSVC table decides, by its key: what to do, in words that can follow "then". */
export const decisionWords = {
  deployer: {
    defer: 'the update can wait',
    scheduled: 'update with the next planned maintenance',
    'out-of-cycle': 'update ahead of plan, at the next opportunity',
    immediate: 'update at once, if need be by stopping other work',
  },
  supplier: {
    defer: 'the fix can wait',
    scheduled: 'make the fix in the normal course of work',
    'out-of-cycle': 'make the fix ahead of plan, with people from other work',
    immediate: 'make the fix at once, with everybody who can help',
  },
  'coordinator-triage': {
    decline: 'do not take part in its coordination',
    track: 'watch it, and act only if that changes',
    coordinate: 'bring those together who must act',
  },
  'coordinator-publish': {
    'do not publish': 'do not publish on it',
    publish: 'publish on it',
  },
  'cisa-coordinator': {
    track: 'fix it in the usual time',
    'track*': 'fix it in the usual time, and watch it closely',
    attend: 'fix it sooner than usual, with supervisors in the know',
    act: 'fix it as soon as possible, with the leadership in the know',
  },
  'bod-26-04': {
    'fix on system upgrade': 'fix it with the next major upgrade',
    '60 days': 'fix it within 60 days',
    '14 days': 'fix it within 14 days',
    '3 days': 'fix it within 3 days',
    '3 days & forensic investigation': 'fix it within 3 days, and find out whether somebody has broken in',
  },
  'human-impact': inputWords['human-impact'].values,
  'public-safety-impact': inputWords['public-safety-impact'].values,
  utility: inputWords.utility.values,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** The key of an SSVC table. */
export type SsvcTable = keyof typeof decisionWords

/** How people call each table. */
export const tableTitles: Readonly<Record<SsvcTable, string>> = {
  deployer: 'SSVC for who deploys',
  supplier: 'SSVC for who makes the software',
  'coordinator-triage': 'SSVC for who coordinates',
  'coordinator-publish': 'SSVC on publishing',
  'cisa-coordinator': "CISA's levels",
  'bod-26-04': 'BOD 26-04',
  'human-impact': 'human impact',
  'public-safety-impact': 'public safety impact',
  utility: 'utility to an attacker',
}

export function outcomeWords(table: SsvcTable, outcome: string): string {
  const words: Readonly<Record<string, string>> = decisionWords[table]
  return words[outcome] ?? outcome
}
