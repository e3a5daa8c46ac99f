/** An address as it may be shown and logged: names, passwords and queries may be secrets. */
export function shownUrl({ protocol, username, host, pathname, search }: URL): string {
  const who = username === '' ? '' : '***@'
  return `${protocol}//${who}${host}${pathname}${search === '' ? '' : '?...'}`
}
