import * as z from 'zod/mini'
import type { ProwlerCheck } from './check.ts'
import { controlNamed, resourcesOf } from './shapes.ts'

const text = z.nullish(z.string())

/** With commas. */
const version2 = {
  TITLE_ID: text,
  TITLE_TEXT: text,
  ACCOUNT_NUM: text,
  CHECK_RESULT: text,
  CHECK_RESULT_EXTENDED: text,
  CHECK_SEVERITY: text,
  CHECK_RESOURCE_ID: text,
}

/** With semicolons; some headings have other names in version 3. */
const since3 = {
  CHECK_ID: text,
  CHECK_TITLE: text,
  STATUS: text,
  STATUS_EXTENDED: text,
  SEVERITY: text,
  MUTED: text,
  RESOURCE_UID: text,
  RESOURCE_ARN: text,
  RESOURCE_ID: text,
  RESOURCE_NAME: text,
  ACCOUNT_UID: text,
  ACCOUNT_ID: text,
  FINDING_UID: text,
  FINDING_UNIQUE_ID: text,
  PROWLER_VERSION: text,
}

export const prowlerRow = z.object({ ...version2, ...since3, REGION: text })
export type ProwlerRow = z.output<typeof prowlerRow>

/** What a row says, by either set of headings; undefined where it names no check. */
export function checkOfRow(row: ProwlerRow): ProwlerCheck | undefined {
  if (row.CHECK_ID) return since3Check(row, row.CHECK_ID)
  return row.TITLE_ID || row.TITLE_TEXT ? version2Check(row) : undefined
}

function version2Check(row: ProwlerRow): ProwlerCheck {
  const message = row.CHECK_RESULT_EXTENDED || undefined
  const place = [row.ACCOUNT_NUM, row.REGION, row.CHECK_RESOURCE_ID].filter((part) => part).join('/')
  const { rule, title } = controlNamed(row.TITLE_TEXT || row.TITLE_ID || '')
  return {
    rule,
    title: title?.replace(/\s*\((?:Not )?Scored\)$/, ''),
    message,
    status: row.CHECK_RESULT ?? undefined,
    isMuted: false,
    severity: row.CHECK_SEVERITY ?? undefined,
    // Older ones name the resource only in what they say of it, and each of them is a flaw of its own.
    resources: place === '' ? [] : [{ id: place, name: row.CHECK_RESOURCE_ID ? undefined : message }],
    uid: undefined,
    version: undefined,
  }
}

function since3Check(row: ProwlerRow, rule: string): ProwlerCheck {
  const name = row.RESOURCE_NAME || row.RESOURCE_ID
  const id = row.RESOURCE_UID || row.RESOURCE_ARN || name || row.ACCOUNT_UID || row.ACCOUNT_ID
  return {
    rule,
    title: row.CHECK_TITLE ?? undefined,
    message: row.STATUS_EXTENDED ?? undefined,
    status: row.STATUS ?? undefined,
    isMuted: row.MUTED?.toLowerCase() === 'true',
    severity: row.SEVERITY ?? undefined,
    resources: resourcesOf(id, name),
    uid: row.FINDING_UID || row.FINDING_UNIQUE_ID || undefined,
    version: row.PROWLER_VERSION || undefined,
  }
}
