import { emptyResource, emptyTarget, type Target } from '../trivy/target.ts'

/** What a report says of itself and of what was scanned, as far as it was read. */
export interface Report {
  kind: string
  /** Its own name, which the operator makes of that of the resource. */
  name: string
  readonly resource: { namespace: string; kind: string; name: string; container: string }
  readonly image: { server: string; repository: string; tag: string; digest: string }
  osFamily: string
  scanner: string
  version: string
  /** The lists that it has, as dotted paths. */
  readonly lists: Set<string>
  /** The flaws that its summary counts; the controls that failed, of one on compliance. */
  counts: number
  failedControls: number
  /** Records that have a result, or cannot be read. */
  flaws: number
}

export const emptyReport = (): Report => ({
  kind: '',
  name: '',
  resource: { namespace: '', kind: '', name: '', container: '' },
  image: { server: '', repository: '', tag: '', digest: '' },
  osFamily: '',
  scanner: '',
  version: '',
  lists: new Set(),
  counts: 0,
  failedControls: 0,
  flaws: 0,
})

/**
 * What a record is about: a file or layer of an image that a resource of the cluster runs, or the resource itself.
 *
 * @param name as the record calls it
 * @param type of its packages
 */
export function targetOf(report: Report, name: string | null | undefined, type = ''): Target {
  const { namespace, kind, container } = report.resource
  const resource = report.resource.name || report.name
  const inside = name || imageName(report.image)
  if (inside === '')
    return { ...emptyTarget(emptyResource()), name: joined(namespace, kind, resource, container) }
  return { ...emptyTarget({ namespace, kind, name: joined(resource, container) }), name: inside, type }
}

function imageName({ server, repository, tag, digest }: Report['image']): string {
  const path = joined(repository && server, repository)
  if (path === '' || tag !== '') return path && `${path}:${tag}`
  return digest === '' ? path : `${path}@${digest}`
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('/')
