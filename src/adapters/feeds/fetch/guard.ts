import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { HoldpointError } from '../../../core/base/errors.ts'
import { isLoopback, isPublic } from './address.ts'
import { shownUrl } from './shown-url.ts'

/** Whether a connection may be made to an address. */
export type Allows = (address: string) => boolean

/**
 * What an address may be asked. Throws `feed.not-https` where the URL is not even to be looked up, and
 * `feed.private-address` where its host is written as a number.
 */
export function guardOf(url: URL, allowPrivate: boolean): Allows {
  const allows = allowedBy(url, allowPrivate)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && !allows(host)) throw privateAddress(host, host)
  return allows
}

function allowedBy(url: URL, allowPrivate: boolean): Allows {
  if (url.protocol === 'https:') return allowPrivate ? () => true : isPublic
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const isHere = host === 'localhost' || isLoopback(host)
  if (url.protocol !== 'http:' || !allowPrivate || !isHere)
    throw new HoldpointError('feed.not-https', { url: shownUrl(url) })
  return isLoopback
}

function privateAddress(host: string, address: string): HoldpointError {
  return new HoldpointError('feed.private-address', { host, address })
}

/**
 * Looks hosts up for the very connection that is then made, so that no second look-up can give another address than
 * the one that was checked. One address that may not be asked is enough: a public name has none.
 */
export function guardedLookup(allows: Allows): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      const forbidden = addresses?.find(({ address }) => !allows(address))
      if (error !== null || first === undefined) callback(error, '', 0)
      else if (forbidden !== undefined) callback(privateAddress(host, forbidden.address), '', 0)
      else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}
