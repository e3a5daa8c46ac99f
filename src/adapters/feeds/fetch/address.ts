import { BlockList, isIP } from 'node:net'

/**
 * Addresses that belong to no host of the public internet, by IANA's registries of special-purpose addresses (RFC
 * 6890) and of multicast. Of IPv6 only 2000::/3 has been given out at all.
 */
const special = new BlockList()
const four = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
const six = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const
for (const [net, bits] of four) special.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of six) special.addSubnet(net, bits, 'ipv6')

const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether a host of the public internet may have this address. */
export function isPublic(address: string): boolean {
  const inner = innerFour(address)
  if (isIP(inner) === 4) return !special.check(inner, 'ipv4')
  return isIP(inner) === 6 && global.check(inner, 'ipv6') && !special.check(inner, 'ipv6')
}

/** Whether it is this very machine. */
export function isLoopback(address: string): boolean {
  const inner = innerFour(address)
  return isIP(inner) !== 0 && loopback.check(inner, isIP(inner) === 4 ? 'ipv4' : 'ipv6')
}

// Mapped (RFC 4291), and translated by NAT64 (RFC 6052), which in networks without IPv4 is how any host is reached.
const prefixes = ['::ffff:', '64:ff9b::']

/** The IPv4 address inside of an IPv6 one that only stands for it; any other address as it is. */
function innerFour(address: string): string {
  if (isIP(address) !== 6) return address
  const written = new URL(`http://[${address.replace(/%.*$/u, '')}]`).hostname.slice(1, -1)
  const prefix = prefixes.find((each) => written.startsWith(each))
  const words = prefix === undefined ? undefined : written.slice(prefix.length).split(':')
  if (words === undefined || words.length > 2) return written
  const [high = 0, low = 0] = words.length === 1 ? [0, hex(words[0])] : words.map(hex)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function hex(word = ''): number {
  return Number.parseInt(word === '' ? '0' : word, 16)
}
