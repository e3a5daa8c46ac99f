import { webPlace } from './web-place.ts'

/**
 * Where on a network something was found: `10.0.0.1:443/tcp`, `[::1]:53/udp`; the host alone where a scanner names no
 * port, or 0 for all of the host. What is a URL already is the place of that.
 */
export function hostPlace(host: string, port?: string | number | null, protocol?: string | null): string {
  const name = host.trim()
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) return webPlace(name)
  const number = String(port ?? '').trim()
  if (!/^[1-9]\d{0,4}$/.test(number)) return name
  const spelled = name.includes(':') ? `[${name}]` : name
  const kind = protocol?.trim().toLowerCase()
  return kind ? `${spelled}:${number}/${kind}` : `${spelled}:${number}`
}
