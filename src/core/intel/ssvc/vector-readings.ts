import type { Vector, Vector4 } from '../../cvss/edition.ts'

/** What a CVSS vector says of an input of SSVC. */
export interface Reading {
  /** What it can be by this vector; one value where the vector tells. */
  readonly values: readonly string[]
  /** The metrics that say so: `AV:N/AC:L/PR:N/UI:N`. */
  readonly metrics: string
  /** The vector was asked this very question: a supplemental metric of 4.0, which SSVC's questions became. */
  readonly isDirect?: true
}

/** Only base and supplemental metrics are read: what SSVC asks here is about the flaw, not about one place that has it. */
export type Read = (vector: Vector) => Reading | undefined

/**
 * Automatable. CVSS 4.0 asks it itself, in its supplemental metric AU (specification, section 5, after SSVC). For other
 * vectors CERT/CC has published no rule. It discusses (github.com/CERTCC/SSVC/issues/1187, 2026) that AV:N, AC:L, AT:N,
 * PR:N and UI:N come close to yes; that is yes here. No where SSVC's own reasons for no are in the vector: not to be
 * found over the network (AV), a login or a person needed at each target (PR, Au, UI), protection such as ASLR to
 * evade (AC:H of 4.0). Where only AT:P of 4.0 or the complexity of older versions is in the way, it is not known: a
 * condition that some targets lack keeps nobody from trying all of them.
 */
export function readAutomatable(vector: Vector): Reading {
  switch (vector.version) {
    case '2.0': {
      const metrics = metricsOf(vector, ['AV', 'AC', 'Au'])
      if (vector.AV !== 'N' || vector.Au !== 'N') return { values: ['no'], metrics }
      return { values: vector.AC === 'L' ? ['yes'] : ['no', 'yes'], metrics }
    }
    case '4.0':
      return readAutomatable4(vector)
    default: {
      const metrics = metricsOf(vector, ['AV', 'AC', 'PR', 'UI'])
      if (vector.AV !== 'N' || vector.PR !== 'N' || vector.UI !== 'N') return { values: ['no'], metrics }
      return { values: vector.AC === 'L' ? ['yes'] : ['no', 'yes'], metrics }
    }
  }
}

function readAutomatable4(vector: Vector4): Reading {
  const { AV, AC, AT, PR, UI, AU } = vector
  if (AU !== 'X') return { values: [AU === 'Y' ? 'yes' : 'no'], metrics: `AU:${AU}`, isDirect: true }
  const metrics = metricsOf(vector, ['AV', 'AC', 'AT', 'PR', 'UI'])
  if (AV !== 'N' || AC !== 'L' || PR !== 'N' || UI !== 'N') return { values: ['no'], metrics }
  return { values: AT === 'N' ? ['yes'] : ['no', 'yes'], metrics }
}

/**
 * Technical Impact: total is full control of the software that has the flaw, or all of its information.
 * 4.0: CERT/CC's table "CVSSv4 to Technical Impact" 1.0.0 (2026): total where VC and VI are both H, and, where PR is N,
 * where one is H and the other L; else partial.
 * 3.x: CERT/CC (github.com/CERTCC/SSVC/issues/195): with Scope unchanged, total where C and I are both H, else partial.
 * With Scope changed the metrics are the worst of several components, so both H may not be about this one: not known.
 * 2.0: nobody has published a rule. Total where C and I are both complete, partial where one of them is none. Between
 * them it is not known: P there means a part of the host, which may be all of the software.
 */
export function readTechnicalImpact(vector: Vector): Reading {
  switch (vector.version) {
    case '2.0': {
      const metrics = metricsOf(vector, ['C', 'I'])
      if (vector.C === 'C' && vector.I === 'C') return { values: ['total'], metrics }
      return { values: vector.C === 'N' || vector.I === 'N' ? ['partial'] : ['partial', 'total'], metrics }
    }
    case '4.0': {
      const highs = [vector.VC, vector.VI].filter((value) => value === 'H').length
      const isNone = vector.VC === 'N' || vector.VI === 'N'
      const isTotal = highs === 2 || (highs === 1 && !isNone && vector.PR === 'N')
      return { values: [isTotal ? 'total' : 'partial'], metrics: metricsOf(vector, ['PR', 'VC', 'VI']) }
    }
    default: {
      const metrics = metricsOf(vector, ['S', 'C', 'I'])
      if (vector.C !== 'H' || vector.I !== 'H') return { values: ['partial'], metrics }
      return { values: vector.S === 'U' ? ['total'] : ['partial', 'total'], metrics }
    }
  }
}

/** Value Density: the supplemental metric V of CVSS 4.0 (specification, section 5), which came from SSVC. */
export function readValueDensity(vector: Vector): Reading | undefined {
  if (vector.version !== '4.0' || vector.V === 'X') return undefined
  return { values: [vector.V === 'C' ? 'concentrated' : 'diffuse'], metrics: `V:${vector.V}`, isDirect: true }
}

/**
 * Safety Impact: the supplemental metric S of CVSS 4.0 (specification, section 5). Both go by IEC 61508; "present"
 * there is marginal or worse.
 */
export function readSafetyImpact(vector: Vector): Reading | undefined {
  if (vector.version !== '4.0' || vector.S === 'X') return undefined
  const values = vector.S === 'N' ? ['negligible'] : ['marginal', 'critical', 'catastrophic']
  return { values, metrics: `S:${vector.S}`, isDirect: true }
}

function metricsOf(vector: Vector, names: readonly string[]): string {
  const values: Readonly<Record<string, string>> = vector
  return names.map((name) => `${name}:${values[name]}`).join('/')
}
