import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decisionTables } from '../src/core/intel/ssvc/tables.ts'

const guide = readFileSync(join(import.meta.dirname, '..', 'docs/guide/ssvc.md'), 'utf8')

test.each(decisionTables)(
  'the guide to SSVC says what $key answers and where its inputs come from',
  (table) => {
    expect(guide).toContain(`\`${table.key}\``)
    for (const { name } of table.inputs) expect(guide).toContain(name)
  },
)
