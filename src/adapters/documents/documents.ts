import type { Document } from './document.ts'
import { github } from './github/document.ts'
import { githubSummary } from './github-summary/document.ts'
import { json } from './json/document.ts'
import { junit } from './junit/document.ts'
import { markdown } from './markdown/document.ts'
import { openvex } from './openvex/document.ts'
import { sarif } from './sarif/document.ts'
import { terminal } from './terminal/document.ts'

/** Every way for a judgement to leave Holdpoint. `--out` and the reference page follow this list. */
export const documents: readonly Document[] = [
  terminal,
  json,
  markdown,
  sarif,
  junit,
  openvex,
  github,
  githubSummary(markdown),
]
