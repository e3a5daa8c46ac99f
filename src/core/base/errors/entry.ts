/** How a command ends: 1 Holdpoint's own fault, 3 cannot tell, 4 usage or bad input (0 and 2 are verdicts). */
export type ErrorExit = 1 | 3 | 4

export type NoValues = Readonly<Record<string, never>>

/**
 * One error of the table: how a command exits, the HTTP status, what it says (no capital, no full stop: a file's name
 * may come before it, a place behind it), what to do, and values for its example on the reference page.
 */
export const entry = <V extends object = NoValues>(
  exit: ErrorExit,
  status: number,
  says: (values: V) => string,
  hint: string,
  example: NoInfer<V>,
) => ({ exit, status, says, hint, example: () => says(example) })
