import type { Syntax } from '../syntax.ts'

export const csv: Syntax = {
  head: () => ({ has: () => false, text: () => undefined }),
  document: () => ({ read: () => undefined }),
}
