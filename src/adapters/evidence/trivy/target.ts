/** A resource of a cluster. Each part is empty where Trivy names none. */
export interface Resource {
  readonly namespace: string
  readonly kind: string
  readonly name: string
}

/** What Trivy scanned: an image, a lock file, a file of configuration. */
export interface Target {
  readonly name: string
  /** `debian`, `npm`, `jar`; empty where Trivy names none. */
  readonly type: string
  readonly resource: Resource
}

export const emptyResource = (): Resource => ({ namespace: '', kind: '', name: '' })
export const emptyTarget = (resource: Resource): Target => ({ name: '', type: '', resource })
