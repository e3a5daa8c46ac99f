import type { ProwlerCheck, ProwlerResource } from './check.ts'
import type { ProwlerRecord } from './record.ts'

/** What a record says, whichever of the shapes it has; undefined where it has none. */
export function checkOf(record: ProwlerRecord): ProwlerCheck | undefined {
  if (record.Control) return fromVersion2(record, record.Control)
  if (record.CheckID) return fromVersion3(record, record.CheckID)
  const code = record.metadata?.event_code || record.metadata?.product?.feature?.uid
  return code ? fromOcsf(record, code) : undefined
}

function fromVersion2(record: ProwlerRecord, control: string): ProwlerCheck {
  const resource = [record['Account Number'], record.Region, record['Resource ID']].filter((part) => part)
  return {
    ...controlNamed(control),
    ...written(record.Message, record.Status, record.Severity),
    isMuted: false,
    resources: resource.length > 0 ? [{ id: resource.join('/') }] : [],
    uid: undefined,
    version: undefined,
  }
}

/** `[check114] Ensure hardware MFA is enabled for the root account` */
export function controlNamed(control: string): Pick<ProwlerCheck, 'rule' | 'title'> {
  const [, rule = control.trim(), title] = /^\[([\w.-]+)\]\s*(.+)$/s.exec(control.trim()) ?? []
  return { rule, title: title ?? control }
}

function fromVersion3(record: ProwlerRecord, check: string): ProwlerCheck {
  const id = record.ResourceArn || record.ResourceId || record.AccountId
  return {
    rule: check,
    title: record.CheckTitle ?? undefined,
    ...written(record.StatusExtended, record.Status, record.Severity),
    isMuted: false,
    resources: resourcesOf(id, record.ResourceId),
    uid: record.FindingUniqueId || undefined,
    version: undefined,
  }
}

/** In version 3 the status is a word of OCSF's, and `Failure` says that the check failed. */
const oldStatuses: ReadonlyMap<string, string> = new Map([
  ['Success', 'PASS'],
  ['Failure', 'FAIL'],
])

function fromOcsf(record: ProwlerRecord, code: string): ProwlerCheck {
  const info = record.finding_info ?? record.finding
  const status = record.status_code || oldStatuses.get(record.status ?? '')
  return {
    rule: code,
    title: info?.title ?? undefined,
    ...written(record.status_detail || record.message, status, record.severity),
    isMuted: record.status === 'Suppressed',
    resources: (record.resources ?? []).flatMap(({ uid, name }) => resourcesOf(uid || name, name)),
    uid: info?.uid || undefined,
    version: record.metadata?.product?.version || undefined,
  }
}

function written(
  message: string | null | undefined,
  status: string | null | undefined,
  severity: string | null | undefined,
): Pick<ProwlerCheck, 'message' | 'status' | 'severity'> {
  return { message: message ?? undefined, status: status ?? undefined, severity: severity ?? undefined }
}

/** A name that the id ends with already says nothing more. */
export function resourcesOf(
  id: string | null | undefined,
  name: string | null | undefined,
): readonly ProwlerResource[] {
  if (!id) return []
  return [name && !id.endsWith(name) ? { id, name } : { id }]
}
