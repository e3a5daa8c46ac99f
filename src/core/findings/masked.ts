// Each of these either matches at once or gives up within a few signs, so that a text takes linear time.
const shapes = [
  // Amazon's access keys, lasting and for a session.
  String.raw`A[KS]IA[A-Z\d]{12,}`,
  // GitHub.
  String.raw`gh[opsur]_[A-Za-z\d]{16,}`,
  String.raw`github_pat_\w{16,}`,
  // GitLab.
  String.raw`glpat-[\w-]{10,}`,
  // Slack.
  String.raw`xox[abeoprs]-[\w-]{8,}`,
  // Stripe.
  String.raw`[rs]k_live_[A-Za-z\d]{8,}`,
  // Google.
  String.raw`AIza[\w-]{30,}`,
  String.raw`npm_[A-Za-z\d]{30,}`,
  // JSON Web Tokens: "eyJ" is how Base64 writes the beginning of an object.
  String.raw`eyJ[\w-]{10,}(?:\.[\w-]+){0,2}`,
  // A private key in PEM (RFC 7468), to its end or as far as the text goes.
  String.raw`-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END )[^])*`,
] as const

/** User and password in an address: a password may hold "@" too. */
const inAddress = String.raw`(?<=\/\/)[^\s\/@:"<>]*:[^\s\/"<>]+(?=@)`

const source = [...shapes.map((shape) => `(?:${shape})`), `(?<login>${inAddress})`].join('|')
const any = new RegExp(source)
const each = new RegExp(source, 'g')

/** No key has fewer signs; most names and versions have. */
const shortest = 13

/** Signs of a token that may stay: enough to say what kind it is. */
const kept = 4
const mask = '***'

/** Whether a text holds what looks like a key, a token or a login in an address. */
export const holdsToken = (text: string): boolean =>
  (text.length >= shortest || text.includes('//')) && any.test(text)

/** The same text with `AKIA…` in place of such a key, and `***` where its first signs say nothing. */
export function withoutTokens(text: string): string {
  if (!holdsToken(text)) return text
  return text.replace(each, (token: string, login: string | undefined) =>
    login !== undefined || token.startsWith('-') ? mask : `${token.slice(0, kept)}…`,
  )
}
