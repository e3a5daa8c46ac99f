import type { DecisionPoint, InputPoint } from './decision-table.ts'

/*
 * CERT/CC and CISA, github.com/CERTCC/SSVC at e3b00a25 (2026). Values stand from the mildest to the worst as that
 * repository's `data/json/decision_points` has them; a test reads the names and versions from its tables.
 */

export const exploitation: InputPoint = {
  key: 'exploitation',
  namespace: 'ssvc',
  name: 'Exploitation',
  version: '1.1.0',
  values: ['none', 'public poc', 'active'],
}

export const inKev: InputPoint = {
  key: 'in-kev',
  namespace: 'cisa',
  name: 'In KEV',
  version: '1.0.0',
  values: ['no', 'yes'],
}

export const publiclyExposed: InputPoint = {
  key: 'publicly-exposed',
  namespace: 'cisa',
  name: 'Publicly Exposed',
  version: '1.0.0',
  values: ['no', 'yes'],
}

export const systemExposure: InputPoint = {
  key: 'system-exposure',
  namespace: 'ssvc',
  name: 'System Exposure',
  version: '1.0.1',
  values: ['small', 'controlled', 'open'],
}

export const automatable: InputPoint = {
  key: 'automatable',
  namespace: 'ssvc',
  name: 'Automatable',
  version: '2.0.0',
  values: ['no', 'yes'],
}

export const technicalImpact: InputPoint = {
  key: 'technical-impact',
  namespace: 'ssvc',
  name: 'Technical Impact',
  version: '1.0.0',
  values: ['partial', 'total'],
}

export const humanImpact: InputPoint = {
  key: 'human-impact',
  namespace: 'ssvc',
  name: 'Human Impact',
  version: '2.0.2',
  values: ['low', 'medium', 'high', 'very high'],
}

export const safetyImpact: InputPoint = {
  key: 'safety-impact',
  namespace: 'ssvc',
  name: 'Safety Impact',
  version: '2.0.1',
  values: ['negligible', 'marginal', 'critical', 'catastrophic'],
}

export const missionImpact: InputPoint = {
  key: 'mission-impact',
  namespace: 'ssvc',
  name: 'Mission Impact',
  version: '2.0.0',
  values: ['degraded', 'mef support crippled', 'mef failure', 'mission failure'],
}

export const utility: InputPoint = {
  key: 'utility',
  namespace: 'ssvc',
  name: 'Utility',
  version: '1.0.1',
  values: ['laborious', 'efficient', 'super effective'],
}

export const valueDensity: InputPoint = {
  key: 'value-density',
  namespace: 'ssvc',
  name: 'Value Density',
  version: '1.0.0',
  values: ['diffuse', 'concentrated'],
}

export const publicSafetyImpact: InputPoint = {
  key: 'public-safety-impact',
  namespace: 'ssvc',
  name: 'Public Safety Impact',
  version: '2.0.1',
  values: ['minimal', 'significant'],
}

export const missionAndWellBeing: InputPoint = {
  key: 'mission-and-well-being-impact',
  namespace: 'ssvc',
  name: 'Mission and Well-Being Impact',
  version: '1.0.0',
  values: ['low', 'medium', 'high'],
}

export const reportPublic: InputPoint = {
  key: 'report-public',
  namespace: 'ssvc',
  name: 'Report Public',
  version: '1.0.0',
  values: ['yes', 'no'],
}

export const supplierContacted: InputPoint = {
  key: 'supplier-contacted',
  namespace: 'ssvc',
  name: 'Supplier Contacted',
  version: '1.0.0',
  values: ['no', 'yes'],
}

export const reportCredibility: InputPoint = {
  key: 'report-credibility',
  namespace: 'ssvc',
  name: 'Report Credibility',
  version: '1.0.0',
  values: ['not credible', 'credible'],
}

export const supplierCardinality: InputPoint = {
  key: 'supplier-cardinality',
  namespace: 'ssvc',
  name: 'Supplier Cardinality',
  version: '1.0.0',
  values: ['one', 'multiple'],
}

export const supplierEngagement: InputPoint = {
  key: 'supplier-engagement',
  namespace: 'ssvc',
  name: 'Supplier Engagement',
  version: '1.0.0',
  values: ['active', 'unresponsive'],
}

export const supplierInvolvement: InputPoint = {
  key: 'supplier-involvement',
  namespace: 'ssvc',
  name: 'Supplier Involvement',
  version: '1.0.0',
  values: ['fix ready', 'cooperative', 'uncooperative/unresponsive'],
}

export const publicValueAdded: InputPoint = {
  key: 'public-value-added',
  namespace: 'ssvc',
  name: 'Public Value Added',
  version: '1.0.0',
  values: ['limited', 'ampliative', 'precedence'],
}

export const patchPriority: DecisionPoint = {
  namespace: 'ssvc',
  name: 'Defer, Scheduled, Out-of-Cycle, Immediate',
  version: '1.0.0',
  values: ['defer', 'scheduled', 'out-of-cycle', 'immediate'],
}

export const coordination: DecisionPoint = {
  namespace: 'ssvc',
  name: 'Decline, Track, Coordinate',
  version: '1.0.1',
  values: ['decline', 'track', 'coordinate'],
}

export const publication: DecisionPoint = {
  namespace: 'ssvc',
  name: 'Publish, Do Not Publish',
  version: '1.0.0',
  values: ['do not publish', 'publish'],
}

export const cisaLevels: DecisionPoint = {
  namespace: 'cisa',
  name: 'CISA Levels',
  version: '1.1.0',
  values: ['track', 'track*', 'attend', 'act'],
}

export const remediationTimelines: DecisionPoint = {
  namespace: 'cisa',
  name: 'CISA BOD 26-04 Remediation Timelines',
  version: '1.0.0',
  values: ['fix on system upgrade', '60 days', '14 days', '3 days', '3 days & forensic investigation'],
}
