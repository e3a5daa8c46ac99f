import { type DocumentPlace, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { cyclonedxAdapter } from './adapter.ts'
import { Bom } from './bom.ts'
import { affectedOf } from './components.ts'
import { componentFromXml, metadataFromXml, serviceFromXml, vulnerabilityFromXml } from './from-xml.ts'
import { type CycloneDxVulnerability, vulnerability } from './record.ts'
import {
  type XmlComponent,
  type XmlVulnerability,
  xmlComponent,
  xmlMetadata,
  xmlService,
  xmlVulnerability,
} from './xml-record.ts'

const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']
const namespace = 'http://cyclonedx.org/schema/bom/'

export const cyclonedxXmlAdapter: ReportAdapter = {
  meta: {
    ...cyclonedxAdapter.meta,
    tool: 'any tool that writes CycloneDX as XML',
    seen: versions,
    record:
      'a `vulnerability`, with a result for each component in its `affects`, or for the component in which it stands; ' +
      'one that says of all its components that they are unaffected is a record without result',
  },
  read: (document, intake) => {
    const bom = new Bom(intake, versions)
    const { references, vulnerabilities } = bom
    const places: DocumentPlace[] = []
    document.read([
      textAt(['bom', '@xmlns'], (text, at) => bom.version(text.replace(namespace, ''), at)),
      textAt(['bom', '@version'], (text) => bom.edition(text)),
      select(
        ['bom', 'metadata'],
        xmlMetadata,
        (value, at) => {
          bom.metadata(metadataFromXml(value))
          if (value.component) takeInside(bom, value.component, at, [])
        },
        (issues, at) => vulnerabilities.unreadable(at, issues),
      ),
      endOf(['bom', 'components'], () => {
        references.isListed = true
      }),
      // They are taken at the end of their component, which says what they affect.
      endOf(['bom', 'components', 'component', 'vulnerabilities', 'vulnerability'], (_, at) =>
        places.push(at),
      ),
      select(
        ['bom', 'components', 'component'],
        xmlComponent,
        (value, at) => {
          references.addComponent(componentFromXml(value))
          takeInside(bom, value, at, places.splice(0))
        },
        (issues, at) => {
          places.length = 0
          vulnerabilities.unreadable(at, issues)
        },
      ),
      select(
        ['bom', 'services', 'service'],
        xmlService,
        (value) => references.addService(serviceFromXml(value)),
        () => {},
      ),
      select(
        ['bom', 'vulnerabilities', 'vulnerability'],
        xmlVulnerability,
        (value, at) => take(bom, value, at, (record) => vulnerabilities.take(record, at)),
        (issues, at) => vulnerabilities.unreadable(at, issues),
      ),
    ])
    bom.end(`the namespace ${namespace}`)
  },
}

/** Takes the vulnerabilities of a component, and of those inside of it, which have no places of their own. */
function takeInside(
  bom: Bom,
  element: XmlComponent,
  at: DocumentPlace,
  places: readonly DocumentPlace[],
): void {
  const { components, ...own } = element
  const affected = affectedOf(componentFromXml(own))
  for (const [index, one] of (element.vulnerabilities?.vulnerability ?? []).entries()) {
    const place = places[index] ?? at
    take(bom, one, place, (record) => bom.vulnerabilities.takeInside(record, place, affected))
  }
  for (const inner of components?.component ?? []) takeInside(bom, inner, at, [])
}

function take(
  { vulnerabilities }: Bom,
  element: XmlVulnerability | undefined,
  at: DocumentPlace,
  taken: (record: CycloneDxVulnerability) => void,
): void {
  const parsed = element && vulnerability.safeParse(vulnerabilityFromXml(element))
  if (parsed?.success) taken(parsed.data)
  else vulnerabilities.unreadable(at, parsed?.error.issues ?? [])
}
