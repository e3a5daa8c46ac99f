import type { Metric } from '../metric.ts'

/**
 * CVSS 3.0 and 3.1, which share their metrics, in the preferred order of the vector.
 * Source: FIRST, CVSS v3.1 Specification Document, sections 2 to 4 and table 15.
 */
export const metrics3 = [
  { name: 'AV', group: 'base', values: ['N', 'A', 'L', 'P'] },
  { name: 'AC', group: 'base', values: ['L', 'H'] },
  { name: 'PR', group: 'base', values: ['N', 'L', 'H'] },
  { name: 'UI', group: 'base', values: ['N', 'R'] },
  { name: 'S', group: 'base', values: ['C', 'U'] },
  { name: 'C', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'I', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'A', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'E', group: 'temporal', values: ['X', 'H', 'F', 'P', 'U'] },
  { name: 'RL', group: 'temporal', values: ['X', 'U', 'W', 'T', 'O'] },
  { name: 'RC', group: 'temporal', values: ['X', 'C', 'R', 'U'] },
  { name: 'CR', group: 'environmental', values: ['X', 'H', 'M', 'L'] },
  { name: 'IR', group: 'environmental', values: ['X', 'H', 'M', 'L'] },
  { name: 'AR', group: 'environmental', values: ['X', 'H', 'M', 'L'] },
  { name: 'MAV', group: 'environmental', values: ['X', 'N', 'A', 'L', 'P'] },
  { name: 'MAC', group: 'environmental', values: ['X', 'L', 'H'] },
  { name: 'MPR', group: 'environmental', values: ['X', 'N', 'L', 'H'] },
  { name: 'MUI', group: 'environmental', values: ['X', 'N', 'R'] },
  { name: 'MS', group: 'environmental', values: ['X', 'C', 'U'] },
  { name: 'MC', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
  { name: 'MI', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
  { name: 'MA', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
] as const satisfies readonly Metric[]
