import type * as z from 'zod/mini'
import type { Said } from '../../../core/language/catalogue.ts'

/** Stands for a value that its document writes in a way that cannot be read: no schema takes it, whatever it asks. */
export class Malformed {
  readonly why: Said

  constructor(why: Said) {
    this.why = why
  }

  /** What a schema would say of it. */
  issues(): readonly z.core.$ZodIssue[] {
    return [{ code: 'custom', path: [], message: this.why.code, input: this }]
  }
}
