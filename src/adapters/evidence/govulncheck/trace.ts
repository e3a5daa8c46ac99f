import type { Confidence, Location, Reachability } from '../../../core/findings/result.ts'
import { placeIn } from '../words/file-place.ts'
import type { GoConfig, GoFinding, GoFrame } from './record.ts'

/**
 * How sure it is that the flaw matters here: high where the scanned code calls what is vulnerable, medium where it
 * imports the package, low where it only requires the module. In a binary a symbol is there and may never be called.
 * Undefined where the scan did not look that far, so that not called means nothing.
 */
export function confidenceOf({ trace }: GoFinding, config: GoConfig | undefined): Confidence | undefined {
  const [symbol] = trace
  const level = config?.scan_level || 'symbol'
  if (symbol?.function) return config?.scan_mode === 'binary' ? 'medium' : 'high'
  if (symbol?.package) return level === 'symbol' ? 'medium' : undefined
  return level === 'module' ? undefined : 'low'
}

/**
 * Whether the scanned code calls what is vulnerable. Proven either way only where calls were followed: not in a binary,
 * and not by a scan of packages or modules alone.
 */
export function reachabilityOf({ trace }: GoFinding, config: GoConfig | undefined): Reachability | undefined {
  if (config?.scan_mode === 'binary' || (config?.scan_level || 'symbol') !== 'symbol') return undefined
  return trace[0]?.function ? 'reachable' : 'unreachable'
}

/**
 * Where the scanned code leaves for the vulnerable symbol: the frame that is nearest to it in the module at the
 * trace's end. Without a place in a file the vulnerable package; nothing where only the module is required.
 */
export function placeOf({ trace }: GoFinding): readonly [Location] | undefined {
  const [symbol] = trace
  if (symbol === undefined || !symbol.package) return undefined
  const logical = symbolName(symbol)
  const own = trace.slice(1).find(({ module }) => module === trace.at(-1)?.module)
  const { filename, line } = own?.position ?? {}
  return placeIn(filename ? { path: filename, line, logical } : { path: symbol.package, logical })
}

/** `net/http.Server.Serve` */
function symbolName({ package: path, receiver, function: name }: GoFrame): string | undefined {
  if (!name) return undefined
  return [path, receiver?.replace(/^\*/, ''), name].filter((part) => part).join('.')
}
