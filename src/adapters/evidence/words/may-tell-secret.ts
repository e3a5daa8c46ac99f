/** Weaknesses whose place in the code is the secret itself: passwords, keys and the like that are written down. */
const written: ReadonlySet<string> = new Set([
  'CWE-256',
  'CWE-257',
  'CWE-259',
  'CWE-260',
  'CWE-312',
  'CWE-313',
  'CWE-321',
  'CWE-522',
  'CWE-538',
  'CWE-540',
  'CWE-547',
  'CWE-615',
  'CWE-798',
])

const tellingName =
  /secret|passw(?:or)?d|passphrase|credential|hard.?coded|(?:api|private|access|encryption).?key|(?:access|api|auth|bearer).?token/i

/** Whether the code, and a message that quotes it, may hold a secret: such text is never kept. */
export function mayTellSecret(names: readonly string[], weaknesses: readonly string[]): boolean {
  return weaknesses.some((weakness) => written.has(weakness)) || names.some((name) => tellingName.test(name))
}
