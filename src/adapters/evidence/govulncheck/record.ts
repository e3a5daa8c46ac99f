import * as z from 'zod/mini'
import { osvEntry } from '../../../core/intel/osv/entry.ts'

const text = z.nullish(z.string())
const name = z.string().check(z.minLength(1))

/** The first message: who scanned, and how deeply. */
export const config = z.object({
  protocol_version: name,
  scanner_name: text,
  scanner_version: text,
  scan_level: text,
  scan_mode: text,
})
export type GoConfig = z.output<typeof config>

export const sbomModule = z.object({ path: name, version: text })

const frame = z.object({
  module: name,
  version: text,
  package: text,
  function: text,
  receiver: text,
  position: z.nullish(z.object({ filename: text, line: z.nullish(z.number()) })),
})
export type GoFrame = z.output<typeof frame>

/** A vulnerability in a module, and the way from the vulnerable symbol to the code that was scanned. */
export const finding = z.object({
  osv: name,
  fixed_version: text,
  trace: z.array(frame).check(z.minLength(1)),
})
export type GoFinding = z.output<typeof finding>

const sink = z.nullish(z.number())

/** The same before version 1.0, once for each vulnerable symbol. A sink of 0 is none. */
export const oldVuln = z.object({
  OSV: osvEntry,
  Symbol: text,
  PkgPath: text,
  ModPath: name,
  CallSink: sink,
  ImportSink: sink,
})
export type OldGoVuln = z.output<typeof oldVuln>

export const oldModule = z.object({ Path: name, Version: text })
