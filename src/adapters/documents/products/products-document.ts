import * as z from 'zod/mini'
import { verdicts } from '../../../core/policy/verdict.ts'
import { gateDocument } from '../json/gate-document.ts'

const count = z.int().check(z.gte(0))
const countOf = (what: string) => z.int().check(z.gte(0), z.describe(what))
const { at, release, counts, reasons, observe } = gateDocument.shape

const policy = {
  name: z.string(),
  sha256: z.string(),
}

const product = z.object({
  name: z.string().check(z.describe('Of its folder: shop@4.2.0, or only shop')),
  verdict: z.enum(verdicts),
  release,
  policy: z.object({
    ...policy,
    own: z.boolean().check(z.describe('Whether it is the holdpoint.yaml in the folder of the release')),
  }),
  counts,
  worst: z.string().check(z.describe('The strongest reason in one line; empty where there is none')),
  reasons,
  evidence: z
    .object({
      files: countOf('Files that were read'),
      refused: countOf('Files of which nothing could be used; each is a reason'),
      bytes: count,
      records: count,
      results: countOf('findings + merged + suppressed + unreadable'),
      findings: count,
      merged: count,
      suppressed: count,
      unreadable: count,
    })
    .check(z.describe('Everything that was read for the release, added up')),
})

/** `holdpoint/gate-products/1`, as `holdpoint gate --products FOLDER --json` writes it. */
export const productsDocument = z.object({
  schema: z.literal('holdpoint/gate-products/1'),
  verdict: z.enum(verdicts).check(z.describe('The strongest of all releases')),
  observe,
  at,
  folder: z.string(),
  policy: z
    .object(policy)
    .check(z.describe('By which those releases were judged that have none of their own')),
  counts: z
    .object({ hold: count, unknown: count, warn: count, pass: count })
    .check(z.describe('Releases by verdict')),
  strays: z
    .array(z.string())
    .check(z.describe('Files beside the folders, which belong to no release and were not read')),
  products: z.array(product).check(z.describe('Strongest verdict first, then by name; none is left out')),
})
