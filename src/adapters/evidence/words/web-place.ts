/**
 * A URL, or its path, as the place of a flaw: what names the place and nothing that may be a secret. Of a query and of
 * parameters in the path only the names stay; user, password and fragment go, and so does a part that looks like a
 * token. So the same place has the same name, whatever a scanner sent there.
 */
export function webPlace(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/)?(.*)$/is.exec(url.trim()) ?? []
  const [beforeFragment = ''] = rest.split('#', 1)
  const mark = beforeFragment.indexOf('?')
  const base = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark)
  const names = mark < 0 ? [] : queryNames(beforeFragment.slice(mark + 1))
  const [host = '', ...segments] = base.split('/')
  const path = [scheme === '' ? segmentWithoutSecret(host) : host.slice(host.lastIndexOf('@') + 1)]
    .concat(segments.map(segmentWithoutSecret))
    .join('/')
  return scheme + path + (names.length > 0 ? `?${names.join('&')}` : '')
}

/** What stands in a place's name for a part that may be a secret. */
const mask = '***'

function segmentWithoutSecret(segment: string): string {
  const [name = '', ...parameters] = segment.split(';')
  const kept = parameters.map((parameter) => parameter.split('=', 1)[0] ?? '').filter(isName)
  return [looksLikeToken(name) ? mask : name, ...kept].join(';')
}

// Without a "=" what stands there may be a value as well as a name.
const queryNames = (query: string): readonly string[] => [
  ...new Set(
    query
      .split(/[&;]/)
      .filter((pair) => pair.includes('='))
      .map((pair) => pair.slice(0, pair.indexOf('=')))
      .filter(isName),
  ),
]

/** Whether a text is short and plain enough for the name of a parameter, a header or a cookie. */
export function isName(text: string): boolean {
  return /^[\w.$:%[\]-]{1,64}$/.test(text) && !looksLikeToken(text)
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const hex = /^[\da-f]{20,}$/i
const signs = /^[\w~=+.%-]{16,}$/

function looksLikeToken(text: string): boolean {
  if (text.length < 16) return false
  if (uuid.test(text) || hex.test(text) || /^eyJ[\w-]{8,}/.test(text)) return true
  if (!signs.test(text) || /\.[a-z]{1,5}\d?$/i.test(text)) return false
  const digits = text.replace(/\D/g, '').length
  return digits > 0 && (/[A-Z]/.test(text) || (digits > 3 && text.length >= 24 && !/[-_.]/.test(text)))
}
