/** How many times longer than usual the random tests of the readers run: `node scripts/run.mjs fuzz TIMES`. */
const times = Math.max(1, Number(process.env.HOLDPOINT_FUZZ) || 1)

/** Options of a property test that tries so many random inputs in the suite, and more when somebody asks for it. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * times }
}
