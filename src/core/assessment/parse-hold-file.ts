import { parseYamlFile } from '../base/yaml-file.ts'
import { checkHold } from './check-hold.ts'
import { holdDocument } from './hold-document.ts'
import type { HoldFile } from './hold-file.ts'
import { holdFrom } from './hold-from.ts'

/**
 * Reads a hold file as it is written in `hold.yaml`. Throws `file.*`, `hold.*`, `estimate.*`, `options.*`, `regime.*`
 * and `money.*`, with line and column of the first thing wrong; nothing of a file with a fault is used.
 */
export function parseHoldFile(text: string, file: string): HoldFile {
  const { value, placeOf } = parseYamlFile(text, file, holdDocument)
  const hold = holdFrom(value)
  checkHold(value, hold, placeOf)
  return { ...hold, currencyAt: placeOf(['currency']) }
}
