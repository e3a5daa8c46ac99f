import { HoldpointError } from '../../../core/base/errors.ts'
import type { DocumentPlace, Head, Selection } from '../document/document.ts'
import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { imageName, pathName } from '../words/target-name.ts'
import { endOfLifeAt } from './end-of-life.ts'
import { partMaker } from './parts.ts'
import { resourceLists } from './resource-lists.ts'
import { clusterTargets, plainTargets, type Reading } from './selections.ts'

const newestSchema = 2
/** Of these at least one is in every report that is not a bare list. */
const shown = ['ArtifactName', 'ClusterName', 'SchemaVersion']

export const trivyAdapter: ReportAdapter = {
  meta: {
    tool: 'Aqua Trivy',
    seen: ['schema 2', 'schema 1, a bare list', 'kubernetes, with `Resources` and before'],
    record:
      'an entry of `Vulnerabilities`, `Misconfigurations`, `Secrets`, `Licenses` or `ExperimentalModifiedFindings`; ' +
      'a misconfiguration that passed is a record without result',
    severity: 'Trivy writes our words in capitals; `UNKNOWN` stays unknown.',
    notRead: 'descriptions, references, layers, the code around a misconfiguration, the text of a secret',
  },
  read: (document, intake, head) => {
    let version: string | undefined
    let targets = 0
    const reading = { intake, parts: partMaker(), target: () => targets++ }
    const said = new Map<string, string>()
    const keep = (member: string) => textAt([member], (text) => said.set(member, text))
    document.read([
      keep('ArtifactName'),
      keep('ArtifactType'),
      keep('ClusterName'),
      textAt(['SchemaVersion'], (text, at) => {
        said.set('SchemaVersion', text)
        refuseNewer(text, at)
      }),
      textAt(['Trivy', 'Version'], (text) => {
        version = text
      }),
      ...targetsIn(head, reading),
    ])
    intake.tool({ name: 'Trivy', ...(version !== undefined && { version }) })
    intake.target(targetOf(said))
    if (targets > 0) return
    if (!shown.some((member) => said.has(member)))
      throw new HoldpointError('evidence.lacks', { format: 'trivy', missing: '"SchemaVersion"' })
    intake.nothingScanned()
  },
}

/** What was scanned: a cluster, an image whatever its tag, a folder, a repository. */
function targetOf(said: ReadonlyMap<string, string>): string {
  const name = said.get('ArtifactName') ?? ''
  return (
    said.get('ClusterName') ||
    (said.get('ArtifactType') === 'container_image' ? imageName(name) : pathName(name))
  )
}

function targetsIn(head: Head, reading: Reading): Selection[] {
  if (head.has('0')) return plainTargets(reading, [])
  const plain = [...plainTargets(reading, ['Results']), endOfLifeAt(['Metadata'], reading.intake)]
  // Planning what cannot be there would take longer than reading a small report.
  if (head.has('Results') && !head.has('ClusterName')) return plain
  return [...plain, ...resourceLists.flatMap((list) => clusterTargets(reading, list))]
}

function refuseNewer(version: string, { line, column, byte }: DocumentPlace): void {
  if (Number(version) <= newestSchema) return
  throw new HoldpointError(
    'evidence.version',
    { format: 'Trivy', version, read: `schema ${newestSchema} and before` },
    { line, column, byte },
  )
}
