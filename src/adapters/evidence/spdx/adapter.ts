import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { creatorTool, Inventory } from './inventory.ts'
import { spdxElement, spdxPackage } from './record.ts'

export const spdxAdapter: ReportAdapter = {
  meta: {
    tool: 'any tool that writes SPDX as JSON, 2.2, 2.3 or 3.0',
    seen: ['2.3 of SCALIBR', '2.2, 2.3 as GitHub answers with it, and 3.0 from documentation'],
    record: 'none: it is an inventory, and says which components there are',
    severity: 'It rates nothing.',
    notRead:
      'files, licences, relationships, references to advisories and fixes; the vulnerabilities of the security profile of 3.0, which make the evidence incomplete',
  },
  read: (document, intake, head) => {
    const inventory = new Inventory(intake)
    const isGraph = head.has('@graph')
    document.read(
      isGraph
        ? graphSelections(inventory)
        : packageSelections(inventory, intake, head.has('sbom') ? ['sbom'] : []),
    )
    if (inventory.version === undefined)
      throw new HoldpointError('evidence.lacks', {
        format: 'spdx',
        missing: isGraph ? '"specVersion"' : '"spdxVersion"',
      })
    if (inventory.vulnerabilities > 0)
      intake.failed(
        say('evidence.failed.not-read', { tool: 'SPDX', vulnerabilities: inventory.vulnerabilities }),
      )
    intake.inventoryOnly()
    intake.note(say('evidence.note.no-vulnerabilities', { components: inventory.packages }))
  },
}

function packageSelections(
  inventory: Inventory,
  intake: Intake,
  root: readonly string[],
): readonly Selection[] {
  return [
    textAt([...root, 'spdxVersion'], (version, at) => {
      if (!/^SPDX-2\.[23]$/.test(version)) throw wrongVersion(version.replace(/^SPDX-/, ''), at)
      inventory.version = version
    }),
    textAt([...root, 'creationInfo', 'creators', '*'], (creator) => {
      const tool = creatorTool(creator)
      if (tool !== undefined) intake.tool(tool)
    }),
    listAt([...root, 'packages']),
    select([...root, 'packages', '*'], spdxPackage, (value) => inventory.addPackage(value), ignore),
  ]
}

function graphSelections(inventory: Inventory): readonly Selection[] {
  return [
    listAt(['@graph']),
    select(
      ['@graph', '*'],
      spdxElement,
      (element, at) => {
        inventory.addElement(element)
        const { specVersion } = element
        if (specVersion && !/^3\.0(?:\.|$)/.test(specVersion)) throw wrongVersion(specVersion, at)
      },
      ignore,
    ),
  ]
}

function wrongVersion(version: string, { line, column, byte }: DocumentPlace): HoldpointError {
  const values = { format: 'SPDX', version, read: '2.2, 2.3 and 3.0' }
  return new HoldpointError('evidence.version', values, { line, column, byte })
}

/** Packages only list what is there, and an inventory proves no absence: a broken one takes nothing away. */
function ignore(): void {}
