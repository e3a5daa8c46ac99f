import { HoldpointError } from '../../../core/base/errors.ts'
import { shownUrl } from './shown-url.ts'

/** What the network says when it fails, in words; each may be over the next time. */
const passing: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut off',
  EPIPE: 'the connection was cut off',
  UND_ERR_SOCKET: 'the connection was cut off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it sent another length than it had announced',
  ETIMEDOUT: 'there is no connection within the time for it',
  UND_ERR_CONNECT_TIMEOUT: 'there is no connection within the time for it',
  UND_ERR_HEADERS_TIMEOUT: 'it does not answer within the time for it',
  UND_ERR_BODY_TIMEOUT: 'it stopped in the middle of its answer',
  ABORT_ERR: 'its answer is not complete within the time for it',
  EAI_AGAIN: 'its name cannot be looked up now',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network that leads to it',
  EHOSTDOWN: 'it is down',
}

/** What will be the same however often it is tried. */
const lasting: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of this name',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of its answer do not end',
  UND_ERR_ABORTED: 'the proxy does not let this through',
}

/** Whether something may go well the next time. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HoldpointError) return error.code === 'feed.truncated'
  return codesOf(error).some((code) => Object.hasOwn(passing, code))
}

/** Whether it comes from the system or the library, which give their errors codes, and not from a fault of ours. */
export function isOfNetwork(error: unknown): boolean {
  return !(error instanceof HoldpointError) && codesOf(error).length > 0
}

/** The error for a person of what has failed on the network. */
export function failureOf(error: unknown, url: URL): HoldpointError {
  if (error instanceof HoldpointError) return error
  const reason = codesOf(error)
    .map((code) => passing[code] ?? lasting[code])
    .find((words) => words !== undefined)
  return new HoldpointError(
    'feed.unreachable',
    { url: shownUrl(url), reason: reason ?? plainReason(error) },
    {},
    { cause: error },
  )
}

/** Of an error, of those that it bundles (an attempt for each address of a host) and of what caused it. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const own = error.name === 'TimeoutError' || error.name === 'AbortError' ? ['ABORT_ERR'] : []
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  return [...own, ...code, ...inner, ...codesOf(error.cause)]
}

/** Words of a library, without what may be an address in them. */
function plainReason(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return said.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, 'an address')
}
