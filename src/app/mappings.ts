import { formats } from '../adapters/evidence/formats.ts'
import type { Mapping } from '../adapters/evidence/mapping/mapping-document.ts'
import { textOf } from './text-file.ts'

/**
 * The mappings in these files, for reports of a team's own tools. Throws `file.*` with line and column for a file that
 * is not there or no mapping, also where two formats would have one name.
 */
export async function mappingsIn(files: readonly string[]): Promise<readonly Mapping[]> {
  if (files.length === 0) return []
  // Reading YAML costs time that a run without a mapping need not spend.
  const { mappingDocument } = await import('../adapters/evidence/mapping/mapping-document.ts')
  const { parseYamlFile } = await import('../core/base/yaml-file.ts')
  const taken = formats.map(({ name }) => name)
  return files.map((file) => {
    const { value } = parseYamlFile(textOf(file), file, mappingDocument(taken))
    taken.push(value.name)
    return value
  })
}
