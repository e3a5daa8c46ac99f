import * as z from 'zod/mini'

// Just the members that are read: requests, responses, attacks and evidence are skipped, so that no cookie is ever kept.
const text = z.nullish(z.string())
const code = z.nullish(z.union([z.string(), z.number()]))

const instance = z.object({ uri: text, method: text, param: text })
export type ZapInstance = z.output<typeof instance>

const said = {
  pluginid: code,
  alertRef: text,
  name: text,
  /** The name, before version 2.5. */
  alert: text,
  riskcode: code,
  confidence: code,
  cweid: code,
}

export const jsonAlert = z.object({ ...said, instances: z.nullish(z.array(instance)) })
export type ZapAlert = z.output<typeof jsonAlert>

/** An element with nothing in it is an empty text. */
const instances = z.nullish(z.union([z.string(), z.object({ instance: z.nullish(z.array(instance)) })]))

export const xmlAlert = z.object({ ...said, instances })
export type ZapXmlAlert = z.output<typeof xmlAlert>
