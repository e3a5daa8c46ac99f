import type { CycloneDxComponent, CycloneDxMetadata, CycloneDxService } from './record.ts'
import type { XmlComponent, XmlMetadata, XmlService, XmlVulnerability } from './xml-record.ts'

// What an element says, in the shape that the same has in JSON: from there on there is only one way.

/** Not yet checked: a score that is no number spoils the record, as in JSON. */
export function vulnerabilityFromXml(element: XmlVulnerability): unknown {
  const { id, cwes, description, detail, published, analysis } = element
  return {
    id,
    description,
    detail,
    published,
    source: sourceFromXml(element.source),
    references: element.references?.reference,
    ratings: element.ratings?.rating?.map(({ source, score, severity, method, vector }) => ({
      source: sourceFromXml(source),
      score: numberFromXml(typeof score === 'string' ? score : score?.base),
      severity,
      method,
      vector,
    })),
    cwes: cwes?.cwe,
    analysis: analysis && {
      state: analysis.state,
      justification: analysis.justification,
      detail: analysis.detail,
      response: analysis.responses?.response,
      firstIssued: analysis.firstIssued,
      lastUpdated: analysis.lastUpdated,
    },
    affects: affectsFromXml(element),
  }
}

function affectsFromXml({ affects, '@ref': ref }: XmlVulnerability): unknown {
  const targets = affects?.target?.map((target) => ({ ref: target.ref, versions: target.versions?.version }))
  return targets ?? (ref === undefined ? undefined : [{ ref }])
}

const sourceFromXml = (source: XmlVulnerability['source']) =>
  source && { name: source.name || source['@name'] }

/** An empty element says nothing, and not zero. */
function numberFromXml(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text)
}

export function componentFromXml(element: XmlComponent): CycloneDxComponent {
  const { group, name, version, purl, evidence, components } = element
  const occurrences = evidence?.occurrences?.occurrence?.map(({ location, line, symbol }) => ({
    location,
    line: numberFromXml(line),
    symbol,
  }))
  return {
    'bom-ref': element['@bom-ref'],
    group,
    name,
    version,
    purl,
    evidence: { occurrences },
    components: components?.component?.map(componentFromXml),
  }
}

export function serviceFromXml(element: XmlService): CycloneDxService {
  const { group, name, version, services } = element
  return {
    'bom-ref': element['@bom-ref'],
    group,
    name,
    version,
    services: services?.service?.map(serviceFromXml),
  }
}

export function metadataFromXml(element: XmlMetadata): CycloneDxMetadata {
  const { timestamp, authors, supplier, manufacturer, manufacture, tools, component } = element
  return {
    timestamp,
    authors: authors?.author,
    supplier,
    manufacturer,
    manufacture,
    tools: tools?.tool ?? {
      components: tools?.components?.component,
      services: tools?.services?.service,
    },
    component: component && componentFromXml(component),
  }
}
