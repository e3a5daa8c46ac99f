/** The number that a text is, with a point for decimals; undefined where it is none. Tables and XML have only texts. */
export function numberIn(text: string | number | null | undefined): number | undefined {
  if (typeof text === 'number') return Number.isFinite(text) ? text : undefined
  return typeof text === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined
}
