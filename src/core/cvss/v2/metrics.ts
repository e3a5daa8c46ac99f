import type { Metric } from '../metric.ts'

/**
 * CVSS 2.0 in the order of its vector.
 * Source: FIRST, A Complete Guide to the Common Vulnerability Scoring System Version 2.0, sections 2.1 to 2.4.
 */
export const metrics2 = [
  { name: 'AV', group: 'base', values: ['N', 'A', 'L'] },
  { name: 'AC', group: 'base', values: ['L', 'M', 'H'] },
  { name: 'Au', group: 'base', values: ['N', 'S', 'M'] },
  { name: 'C', group: 'base', values: ['C', 'P', 'N'] },
  { name: 'I', group: 'base', values: ['C', 'P', 'N'] },
  { name: 'A', group: 'base', values: ['C', 'P', 'N'] },
  { name: 'E', group: 'temporal', values: ['ND', 'H', 'F', 'POC', 'U'] },
  { name: 'RL', group: 'temporal', values: ['ND', 'U', 'W', 'TF', 'OF'] },
  { name: 'RC', group: 'temporal', values: ['ND', 'C', 'UR', 'UC'] },
  { name: 'CDP', group: 'environmental', values: ['ND', 'H', 'MH', 'LM', 'L', 'N'] },
  { name: 'TD', group: 'environmental', values: ['ND', 'H', 'M', 'L', 'N'] },
  { name: 'CR', group: 'environmental', values: ['ND', 'H', 'M', 'L'] },
  { name: 'IR', group: 'environmental', values: ['ND', 'H', 'M', 'L'] },
  { name: 'AR', group: 'environmental', values: ['ND', 'H', 'M', 'L'] },
] as const satisfies readonly Metric[]
