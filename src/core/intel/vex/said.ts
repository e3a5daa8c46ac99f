import { type Said, say } from '../../language/catalogue.ts'
import type { VexStatement } from '../vex-statement.ts'
import type { VexStanding } from './vex-standing.ts'

/** What VEX says of a finding, by whom and when; undefined where nobody says anything. */
export function vexSaid(standing: VexStanding): Said | undefined {
  switch (standing.kind) {
    case 'none':
      return undefined
    case 'stands':
      return say('vex.stands', wordsOf(standing.statement))
    case 'untrusted':
      return say('vex.untrusted', wordsOf(standing.statements[0]))
  }
}

function wordsOf({ status, author, at, justification = '', says = '' }: VexStatement) {
  const why = [justification.replaceAll('_', ' '), says].filter((part) => part !== '').join(', ')
  return { status, author, at, why }
}
