import type { Mark, ReportFormat } from '../format.ts'
import type { Mapping } from './mapping-document.ts'
import { pathOf, pathsIn, recordsPath, stepsOf } from './steps.ts'

/** The format that a mapping describes. */
export function mappingFormat(mapping: Mapping): ReportFormat {
  const { name, syntax } = mapping
  return {
    syntax: syntax === 'json-lines' ? 'json' : syntax,
    ...(syntax === 'json-lines' && { inLines: true }),
    name,
    marks: [marksOf(mapping)],
    load: async () => (await import('./adapter.ts')).mappingAdapter(mapping),
  }
}

/** What shows a report: what its mapping says, else every column that it names, else where its records stand. */
function marksOf(mapping: Mapping): readonly Mark[] {
  const { recognize, syntax, fields } = mapping
  if (recognize !== undefined)
    return recognize.map(({ at, begins }) => ({
      at: syntax === 'csv' && typeof at === 'string' ? ['0', at] : stepsOf(at, syntax),
      ...(begins !== undefined && { begins }),
    }))
  if (syntax === 'csv') return pathsIn(mapping).map((path) => ({ at: ['0', ...stepsOf(path, syntax)] }))
  const path = recordsPath(mapping)
  const star = path.indexOf('*')
  const around = syntax === 'xml' ? path.slice(0, -1) : path.slice(0, star < 0 ? undefined : star)
  if (around.length > 0) return [{ at: around }]
  const title = pathOf(fields.title)
  return [
    {
      at: [...path, ...(title === undefined ? [] : stepsOf(title, syntax))].map((step) =>
        step === '*' ? '0' : step,
      ),
    },
  ]
}
