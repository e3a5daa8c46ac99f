import type { HandwrittenFormat } from '../format.ts'

export const intel: HandwrittenFormat = {
  syntax: 'handwritten',
  name: 'intel',
  marks: [[{ at: ['schema'], begins: 'holdpoint/intel/' }, { at: ['facts'] }]],
  load: async () => (await import('./adapter.ts')).intelAdapter,
}
