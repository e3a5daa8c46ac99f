import type { Mark, ReportFormat } from '../format.ts'
import { repositories } from './answers.ts'

const queried: readonly (readonly Mark[])[] = repositories.map((repository) => [
  { at: [...repository, 'vulnerabilityAlerts'].map((step) => (step === '*' ? '0' : step)) },
])

export const githubDependabot: ReportFormat = {
  syntax: 'json',
  name: 'github-dependabot',
  // A list, or one alert after another; or the answer to a query.
  inLines: true,
  marks: [
    [{ at: ['0', 'security_advisory'] }, { at: ['0', 'security_vulnerability'] }],
    ...queried.map((set) => set.map(({ at }) => ({ at: ['0', ...at] }))),
  ],
  load: async () => (await import('./adapter.ts')).dependabotAdapter,
}
