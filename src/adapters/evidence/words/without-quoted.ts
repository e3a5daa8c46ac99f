/**
 * A message without what it quotes, for one that may quote a secret: `Possible hardcoded password: 'letmein'` is
 * `Possible hardcoded password`.
 */
export function withoutQuoted(text: string | null | undefined): string | undefined {
  return text?.replace(/[:\s]*["'`“‘].*$/s, '')
}
