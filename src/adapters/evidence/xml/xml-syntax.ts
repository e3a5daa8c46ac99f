import type { Syntax } from '../syntax.ts'

export const xml: Syntax = {
  head: () => ({ has: () => false, text: () => undefined }),
  document: () => ({ read: () => undefined }),
}
