import type { HandwrittenFormat } from '../format.ts'

export const holdpoint: HandwrittenFormat = {
  syntax: 'handwritten',
  name: 'holdpoint',
  marks: [[{ at: ['schema'], begins: 'holdpoint/finding/' }, { at: ['findings'] }]],
  load: async () => (await import('./adapter.ts')).holdpointAdapter,
}
