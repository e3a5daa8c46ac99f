import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

/** Writes an XML report of at least `megabytes` (10^6 bytes): all that is in one element of a small one, again and again. */
export function enlargeXml(from: string, to: string, element: string, megabytes: number): void {
  const text = readFileSync(from, 'utf8')
  const start = new RegExp(`<${element}(?:\\s[^>]*)?>`).exec(text)
  if (start === null) throw new Error(`${from} has no element ${element}`)
  const first = start.index + start[0].length
  const last = text.lastIndexOf(`</${element}>`)
  const again = Buffer.from(text.slice(first, last))
  const handle = openSync(to, 'w')
  let bytes = writeSync(handle, text.slice(0, first))
  while (bytes < megabytes * 1e6) bytes += writeSync(handle, again)
  writeSync(handle, text.slice(last))
  closeSync(handle)
}
