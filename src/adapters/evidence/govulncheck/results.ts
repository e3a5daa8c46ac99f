import type { Confidence } from '../../../core/findings/result.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { type OsvFlaw, osvFix, osvFlaw } from '../words/osv/flaw.ts'
import type { PurlOf } from '../words/purl.ts'
import type { GoConfig, GoFinding, OldGoVuln } from './record.ts'
import { confidenceOf, placeOf, reachabilityOf } from './trace.ts'

/** What a message says of a module; `flaw` is what another message says of the vulnerability. */
export function findingResult(
  said: GoFinding,
  flaw: OsvFlaw | undefined,
  config: GoConfig | undefined,
  purlOf: PurlOf,
): UnplacedResult {
  const [confidence, locations] = [confidenceOf(said, config), placeOf(said)]
  const reachability = reachabilityOf(said, config)
  const { module, version } = said.trace[0] ?? { module: '' }
  return {
    ...(flaw ?? { kind: 'vulnerability', title: said.osv, vulnerability: said.osv, severity: 'unknown' }),
    component: componentOf(module, version, purlOf),
    // Without a version there is no fix, govulncheck's documentation says.
    fix: fixedIn([said.fixed_version ?? '']) ?? { state: 'none' },
    ...(confidence !== undefined && { confidence }),
    ...(reachability !== undefined && { reachability }),
    ...(locations !== undefined && { locations }),
  }
}

/** The same before version 1.0. */
export function oldResult(said: OldGoVuln, version: string | undefined, purlOf: PurlOf): UnplacedResult {
  const { OSV, Symbol: symbol, PkgPath, ModPath } = said
  const fix = osvFix(OSV, ModPath)
  const logical = symbol ? [PkgPath, symbol].filter((part) => part).join('.') : undefined
  const locations = placeIn({ path: PkgPath, logical })
  return {
    ...osvFlaw(OSV),
    component: componentOf(ModPath, version, purlOf),
    confidence: oldConfidence(said),
    ...(fix !== undefined && { fix }),
    ...(locations !== undefined && { locations }),
  }
}

function oldConfidence({ CallSink, ImportSink }: OldGoVuln): Confidence {
  if (CallSink) return 'high'
  return ImportSink ? 'medium' : 'low'
}

function componentOf(module: string, version: string | null | undefined, purlOf: PurlOf) {
  const purl = purlOf('go', module, version ?? '')
  return { name: module, ...(version && { version }), ...(purl !== undefined && { purl }) }
}
