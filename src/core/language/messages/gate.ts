import { counted } from '../../base/words.ts'

export const gateMessages = {
  'gate.nothing-found': () => 'No scanner reported anything',
  'gate.findings': ({ total }: { total: number }) => `${counted(total, 'finding')} read`,
} as const
