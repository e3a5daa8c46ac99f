/**
 * Tools that look for nothing but secrets, by their names in lower case without signs between the letters. What they
 * report is a secret even where no rule says so.
 */
const scanners: ReadonlySet<string> = new Set([
  'betterleaks',
  'credentialscanner',
  'credscan',
  'detectsecrets',
  'ggshield',
  'gitguardian',
  'githubsecretscanning',
  'gitleaks',
  'gitsecrets',
  'kingfisher',
  'microsoftcodeanalysissarifpatternmatcher',
  'noseyparker',
  'ripsecrets',
  'secretlint',
  'shhgit',
  'spectralsecrets',
  'talisman',
  'trufflehog',
  'whispers',
])

/** Of those, the tools whose messages never repeat the secret. */
const discreet: ReadonlySet<string> = new Set(['betterleaks', 'gitleaks'])

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

export function looksForSecrets(tool: string): boolean {
  return scanners.has(lettersOf(tool))
}

export function isDiscreet(tool: string): boolean {
  return discreet.has(lettersOf(tool))
}

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

const mask = /\*{6,}|REDACTED/g

/** A message of which its tool shows that it puts signs in place of the secret, with few of them; else undefined. */
export function maskedMessage(message: string): string | undefined {
  return message.search(mask) < 0 ? undefined : message.replace(mask, '***')
}
