/** Where findings stand: as the API answers, as its newer clients write it, in an event, or by themselves. */
export const findingLists: readonly (readonly string[])[] = [
  ['Findings'],
  ['findings'],
  ['detail', 'findings'],
]
