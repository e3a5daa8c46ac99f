import type { Metric } from '../metric.ts'

/**
 * CVSS 4.0 in the one order that its vector may have.
 * Source: FIRST, CVSS v4.0 Specification Document, sections 2 to 5 and table 23.
 */
export const metrics4 = [
  { name: 'AV', group: 'base', values: ['N', 'A', 'L', 'P'] },
  { name: 'AC', group: 'base', values: ['L', 'H'] },
  { name: 'AT', group: 'base', values: ['N', 'P'] },
  { name: 'PR', group: 'base', values: ['N', 'L', 'H'] },
  { name: 'UI', group: 'base', values: ['N', 'P', 'A'] },
  { name: 'VC', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'VI', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'VA', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'SC', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'SI', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'SA', group: 'base', values: ['H', 'L', 'N'] },
  { name: 'E', group: 'threat', values: ['X', 'A', 'P', 'U'] },
  { name: 'CR', group: 'environmental', values: ['X', 'H', 'M', 'L'] },
  { name: 'IR', group: 'environmental', values: ['X', 'H', 'M', 'L'] },
  { name: 'AR', group: 'environmental', values: ['X', 'H', 'M', 'L'] },
  { name: 'MAV', group: 'environmental', values: ['X', 'N', 'A', 'L', 'P'] },
  { name: 'MAC', group: 'environmental', values: ['X', 'L', 'H'] },
  { name: 'MAT', group: 'environmental', values: ['X', 'N', 'P'] },
  { name: 'MPR', group: 'environmental', values: ['X', 'N', 'L', 'H'] },
  { name: 'MUI', group: 'environmental', values: ['X', 'N', 'P', 'A'] },
  { name: 'MVC', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
  { name: 'MVI', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
  { name: 'MVA', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
  { name: 'MSC', group: 'environmental', values: ['X', 'H', 'L', 'N'] },
  { name: 'MSI', group: 'environmental', values: ['X', 'S', 'H', 'L', 'N'] },
  { name: 'MSA', group: 'environmental', values: ['X', 'S', 'H', 'L', 'N'] },
  { name: 'S', group: 'supplemental', values: ['X', 'P', 'N'] },
  { name: 'AU', group: 'supplemental', values: ['X', 'Y', 'N'] },
  { name: 'R', group: 'supplemental', values: ['X', 'I', 'U', 'A'] },
  { name: 'V', group: 'supplemental', values: ['X', 'C', 'D'] },
  { name: 'RE', group: 'supplemental', values: ['X', 'H', 'M', 'L'] },
  { name: 'U', group: 'supplemental', values: ['X', 'Red', 'Amber', 'Green', 'Clear'] },
] as const satisfies readonly Metric[]
