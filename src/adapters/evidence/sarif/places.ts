import { percentDecoded } from '../../../core/base/text.ts'
import type { Location } from '../../../core/findings/result.ts'
import { webPlace } from '../words/web-place.ts'
import type { SarifArtifactLocation, SarifLocation, SarifLogicalLocation, SarifResult } from './record.ts'

/** What a run says once of places, for its results to refer to; undefined as long as it was not read. */
export interface PlaceTables {
  readonly baseIds: Readonly<Record<string, SarifArtifactLocation>> | undefined
  readonly artifacts: readonly (SarifArtifactLocation | undefined)[]
  readonly logicalLocations: readonly (SarifLogicalLocation | undefined)[]
  /** The folders that the tool ran in (section 3.20.19). */
  readonly workingFolders: readonly string[]
}

/** Where a result is said to be; without a closer place, what the tool was told to look at (section 3.27.13). */
export function placesOf({ locations, analysisTarget }: SarifResult): readonly SarifLocation[] {
  if (locations && locations.length > 0) return locations
  return analysisTarget ? [{ physicalLocation: { artifactLocation: analysisTarget } }] : []
}

/** The places of a result, as paths relative to what the tool calls the root, where it says so. */
export function locationsOf(
  locations: readonly SarifLocation[],
  tables: PlaceTables,
): readonly [Location, ...Location[]] | undefined {
  const [first, ...others] = locations.flatMap((location) => locationOf(location, tables) ?? [])
  return first === undefined ? undefined : [first, ...others]
}

function locationOf(
  { physicalLocation, logicalLocations }: SarifLocation,
  tables: PlaceTables,
): Location | undefined {
  const path = pathOf(physicalLocation?.artifactLocation, tables)
  const line = physicalLocation?.region?.startLine
  const logical = logicalName(logicalLocations?.[0], tables)
  if (path === undefined && logical === undefined) return undefined
  return {
    path: path ?? logical ?? '',
    ...(typeof line === 'number' && line >= 1 && { line: Math.floor(line) }),
    ...(logical !== undefined && { logical }),
  }
}

function logicalName(
  location: SarifLogicalLocation | undefined,
  { logicalLocations }: PlaceTables,
): string | undefined {
  if (location === undefined) return undefined
  const cached = typeof location.index === 'number' ? logicalLocations[location.index] : undefined
  const names = [location.fullyQualifiedName, cached?.fullyQualifiedName, location.name, cached?.name]
  return names.find((name) => name) ?? undefined
}

function pathOf(
  location: SarifArtifactLocation | null | undefined,
  { baseIds = {}, artifacts, workingFolders }: PlaceTables,
): string | undefined {
  const known =
    location && !location.uri && typeof location.index === 'number' ? artifacts[location.index] : location
  if (!known?.uri) return undefined
  const base = known.uriBaseId ? baseOf(known.uriBaseId, baseIds, 0) : ''
  const uri = known.uri.trim()
  const path = pathOfUri(isAbsolute(uri) ? uri : `${base}${uri}`)
  if (!isAbsolute(path)) return path
  const folders = [...Object.values(baseIds).map((one) => one.uri), ...workingFolders]
  return relativeTo(path, folders)
}

/** What stands before a relative path: the relative parts of its bases. A root, or a base that is absolute, adds nothing. */
function baseOf(id: string, baseIds: Readonly<Record<string, SarifArtifactLocation>>, depth: number): string {
  const base = Object.hasOwn(baseIds, id) ? baseIds[id] : undefined
  if (!base?.uri || isAbsolute(base.uri) || depth > 10) return ''
  const around = base.uriBaseId ? baseOf(base.uriBaseId, baseIds, depth + 1) : ''
  return `${around}${base.uri.endsWith('/') ? base.uri : `${base.uri}/`}`
}

/** Whether a path is an address on the web, `https://shop.example/login`. */
export const isAddress = (path: string): boolean => path.includes('://')

const isAbsolute = (uri: string) => /^[a-z][a-z\d+.-]*:|^\//i.test(uri)

/** A file below a base, or a folder that the tool ran in, that is absolute is known by its path in there. */
function relativeTo(path: string, folders: readonly (string | null | undefined)[]): string {
  for (const uri of folders) {
    if (!uri || !isAbsolute(uri)) continue
    const folder = pathOfUri(uri.endsWith('/') ? uri : `${uri}/`)
    if (folder.length > 1 && path.length > folder.length && path.startsWith(folder))
      return path.slice(folder.length)
  }
  return path
}

/** A path with forward slashes, out of what ought to be a URI and often is a path; of an address what names the place. */
function pathOfUri(uri: string): string {
  const local = uri.replace(/^file:(?:\/\/(?:localhost)?)?(?=\/)/i, '').replace(/^\/([a-z]:)/i, '$1')
  if (isAddress(local)) return webPlace(local)
  return percentDecoded(local)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+(?=.)/, '')
}
