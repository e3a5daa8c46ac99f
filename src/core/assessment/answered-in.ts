import type { HoldFile } from './hold-file.ts'
import { type QuestionName, questionNames } from './question.ts'

type Asked = Pick<HoldFile, 'release' | 'data' | 'delay' | 'estimates' | 'inProduction'>

/** Which of the five questions a hold file answers in full. */
export function answeredIn(hold: Asked): readonly QuestionName[] {
  return questionNames.filter((name) => isAnswered[name](hold))
}

const isAnswered: Readonly<Record<QuestionName, (hold: Asked) => boolean>> = {
  reach: ({ release: { exposure }, estimates }) =>
    exposure?.by !== undefined || estimates.has('exploitations-a-year'),
  data: ({ data, estimates }) =>
    data.length > 0 && (estimates.has('people') || data.every((each) => each === 'none')),
  delay: ({ delay, estimates }) => estimates.has(delay.aDay),
  fix: ({ estimates }) => estimates.has('fix-hours') && estimates.has('regression-hours'),
  production: ({ inProduction }) => inProduction !== 'unknown',
}
