import {
  automatable,
  cisaLevels,
  coordination,
  exploitation,
  humanImpact,
  inKev,
  missionAndWellBeing,
  missionImpact,
  patchPriority,
  publication,
  publiclyExposed,
  publicSafetyImpact,
  publicValueAdded,
  remediationTimelines,
  reportCredibility,
  reportPublic,
  safetyImpact,
  supplierCardinality,
  supplierContacted,
  supplierEngagement,
  supplierInvolvement,
  systemExposure,
  technicalImpact,
  utility,
  valueDensity,
} from './decision-points.ts'
import type { DecisionTable } from './decision-table.ts'

const edition = (file: string): string => `github.com/CERTCC/SSVC at e3b00a25, data/csv/${file}.csv`

export const deployer: DecisionTable = {
  key: 'deployer',
  name: 'Deployer Patch Application Priority',
  version: '1.0.0',
  source: edition('ssvc/deployer_patch_application_priority_1_0_0'),
  year: 2026,
  inputs: [exploitation, systemExposure, automatable, humanImpact],
  outcome: patchPriority,
  decisions: [
    '00110111',
    '01111111',
    '01111112',
    '01111111',
    '01111112',
    '11121122',
    '11221222',
    '11222222',
    '12232233',
  ],
}

export const supplier: DecisionTable = {
  key: 'supplier',
  name: 'Supplier Patch Development Priority',
  version: '1.0.0',
  source: edition('ssvc/supplier_patch_development_priority_1_0_0'),
  year: 2026,
  inputs: [exploitation, utility, technicalImpact, publicSafetyImpact],
  outcome: patchPriority,
  decisions: ['011212121222', '121313232323', '232323233333'],
}

export const coordinatorTriage: DecisionTable = {
  key: 'coordinator-triage',
  name: 'Coordinator Triage',
  version: '1.0.0',
  source: edition('ssvc/coordinator_triage_1_0_0'),
  year: 2026,
  inputs: [
    reportPublic,
    supplierContacted,
    reportCredibility,
    supplierCardinality,
    supplierEngagement,
    utility,
    publicSafetyImpact,
  ],
  outcome: coordination,
  decisions: [
    '000000000000000002000002',
    '000000000000000002000002',
    '000000000000000002000002',
    '000000000000000002000002',
    '000000000000000002000002',
    '000000000000000002000002',
    '000101000101010112010112',
    '000101122222010122222222',
  ],
}

export const coordinatorPublish: DecisionTable = {
  key: 'coordinator-publish',
  name: 'Coordinator Publish Decision Table',
  version: '1.0.0',
  source: edition('ssvc/coordinator_publish_decision_table_1_0_0'),
  year: 2026,
  inputs: [supplierInvolvement, exploitation, publicValueAdded],
  outcome: publication,
  decisions: ['001001011', '001001011', '001011111'],
}

export const cisaCoordinator: DecisionTable = {
  key: 'cisa-coordinator',
  name: 'CISA Coordinator',
  version: '2.0.3',
  source: edition('cisa/cisa_coordinator_2_0_3'),
  year: 2026,
  inputs: [exploitation, automatable, technicalImpact, missionAndWellBeing],
  outcome: cisaLevels,
  decisions: ['000001002002', '001012002012', '002023223233'],
}

export const bod2604: DecisionTable = {
  key: 'bod-26-04',
  name: 'CISA BOD 26-04',
  version: '1.0.0',
  source: `CISA, Binding Operational Directive 26-04 (10 June 2026), table 1; ${edition('cisa/cisa_bod_26_04_1_0_0')}`,
  year: 2026,
  inputs: [inKev, publiclyExposed, automatable, technicalImpact],
  outcome: remediationTimelines,
  decisions: ['00111223', '22242434'],
}

export const humanImpactTable: DecisionTable = {
  key: 'human-impact',
  name: 'Human Impact',
  version: '1.0.0',
  source: edition('ssvc/human_impact_1_0_0'),
  year: 2026,
  inputs: [safetyImpact, missionImpact],
  outcome: humanImpact,
  decisions: ['0013', '0013', '1223', '3333'],
}

export const publicSafetyImpactTable: DecisionTable = {
  key: 'public-safety-impact',
  name: 'Public Safety Impact',
  version: '1.0.0',
  source: edition('ssvc/public_safety_impact_1_0_0'),
  year: 2026,
  inputs: [safetyImpact],
  outcome: publicSafetyImpact,
  decisions: ['0111'],
}

export const utilityTable: DecisionTable = {
  key: 'utility',
  name: 'Utility',
  version: '1.0.0',
  source: edition('ssvc/utility_1_0_0'),
  year: 2026,
  inputs: [automatable, valueDensity],
  outcome: utility,
  decisions: ['01', '12'],
}

/** Every table, those that decide first, then those that only combine inputs into another input. */
export const decisionTables = [
  deployer,
  supplier,
  coordinatorTriage,
  coordinatorPublish,
  cisaCoordinator,
  bod2604,
  humanImpactTable,
  publicSafetyImpactTable,
  utilityTable,
] as const
