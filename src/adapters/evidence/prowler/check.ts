/** What each of Prowler's shapes says of one check of one resource. */
export interface ProwlerCheck {
  /** `iam_root_hardware_mfa_enabled`; `check114` in version 2. */
  readonly rule: string
  readonly title: string | undefined
  /** What it saw. */
  readonly message: string | undefined
  /** `PASS`, `FAIL`, `INFO`, `MANUAL`, ... in any case. */
  readonly status: string | undefined
  readonly isMuted: boolean
  readonly severity: string | undefined
  readonly resources: readonly ProwlerResource[]
  /** The same from scan to scan, since version 3. */
  readonly uid: string | undefined
  readonly version: string | undefined
}

export interface ProwlerResource {
  /** An ARN or another id that tells it apart everywhere. */
  readonly id: string
  readonly name?: string | undefined
}
