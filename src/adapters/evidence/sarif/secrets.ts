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

/** A tool's name as these lists have it. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

export function looksForSecrets(tool: string): boolean {
  return scanners.has(lettersOf(tool))
}

export function isDiscreet(tool: string): boolean {
  return discreet.has(lettersOf(tool))
}

const mask = /\*{6,}|REDACTED/g

/** A message of which its tool shows that it puts signs in place of the secret, with few of them; else undefined. */
export function maskedMessage(message: string): string | undefined {
  return message.search(mask) < 0 ? undefined : message.replace(mask, '***')
}
