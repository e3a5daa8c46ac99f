/** A path of a report as a URI reference (RFC 3986): relative as it was, a web address as it was. */
export function uriOf(path: string): string {
  const text = path.toWellFormed()
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return encodeURI(text)
  return text.split('/').map(encodeURIComponent).join('/')
}
