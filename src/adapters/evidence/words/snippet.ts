const longest = 500

/** The code at a place, as much as is enough to know it again; none where it may hold a secret. */
export function snippetOf(code: string | null | undefined, mayTellSecret: boolean): string | undefined {
  const text = mayTellSecret ? '' : (code?.trim().slice(0, longest) ?? '')
  return text === '' ? undefined : text
}
