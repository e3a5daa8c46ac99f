import { type Said, say } from '../language/catalogue.ts'
import type { CvssSummary } from '../language/messages/cvss.ts'
import type { Vector } from './edition.ts'
import { parse } from './parse.ts'

/**
 * One sentence for a reader who knows no CVSS: who can do what to it, by the Modified metrics where they are defined.
 * Throws a `cvss.*` error.
 */
export function summarize(vector: Vector | string): Said<'cvss.summary'> {
  const said = typeof vector === 'string' ? parse(vector) : vector
  const values: Readonly<Record<string, string | undefined>> = said
  const here = (metric: string) => {
    const modified = values[`M${metric}`]
    return modified === undefined || modified === 'X' ? (values[metric] ?? '') : modified
  }
  return say('cvss.summary', {
    who: who[here('AV')] ?? 'internet',
    login: login[here(said.version === '2.0' ? 'Au' : 'PR')] ?? 'none',
    ...(said.version === '4.0' ? effects4(here) : effects(here)),
  })
}

type Here = (metric: string) => string
type Effects = Omit<CvssSummary, 'who' | 'login'>

const who: Readonly<Record<string, CvssSummary['who']>> = {
  N: 'internet',
  A: 'network',
  L: 'machine',
  P: 'device',
}
const login: Readonly<Record<string, CvssSummary['login']>> = {
  N: 'none',
  L: 'user',
  S: 'user',
  M: 'several',
  H: 'administrator',
}

/** 2.0 says complete and partial, the others high and low. */
function degree(value: string): CvssSummary['read'] {
  if (value === 'N') return 'none'
  return value === 'C' || value === 'H' ? 'all' : 'some'
}

function effects(here: Here): Effects {
  return {
    obstacles: [
      ...(here('UI') === 'R' ? (['trick'] as const) : []),
      ...(here('AC') !== 'L' ? (['conditions'] as const) : []),
    ],
    read: degree(here('C')),
    change: degree(here('I')),
    stop: degree(here('A')),
    spread: here('S') === 'C' ? 'beyond' : 'none',
  }
}

function effects4(here: Here): Effects {
  const beyond = [here('SC'), here('SI'), here('SA')]
  return {
    obstacles: [
      ...(here('UI') === 'A' ? (['trick'] as const) : []),
      ...(here('UI') === 'P' ? (['encounter'] as const) : []),
      ...(here('AC') === 'H' || here('AT') === 'P' ? (['conditions'] as const) : []),
    ],
    read: degree(here('VC')),
    change: degree(here('VI')),
    stop: degree(here('VA')),
    spread: beyond.includes('S')
      ? 'people'
      : beyond.includes('H')
        ? 'all'
        : beyond.includes('L')
          ? 'some'
          : 'none',
  }
}
