import { quoted } from '../../base/text.ts'
import { counted, grouped } from '../../base/words.ts'

const problems = {
  'no-number':
    'I cannot read that as a number. Write one or two, such as 20k to 40k, or ? where nobody knows.',
  ambiguous: 'A point before three digits may mean thousands or decimals. Write 1500 or 1.5.',
  'too-long': 'That is too long for an answer.',
  'other-unit': 'That counts something else than what was asked.',
} as const

const units = {
  money: '',
  'money-a-day': ' a day',
  'money-an-hour': ' an hour',
  'money-a-person': ' a person',
  people: ' people',
  hours: ' hours',
  days: ' days',
  share: '',
  chance: '',
  'a-year': ' times a year',
} as const

export interface Problem {
  readonly because: keyof typeof problems | 'other-currency'
  /** Of the file. */
  readonly currency: string
}

export interface Understood {
  readonly low: number
  readonly high: number
  readonly unit: keyof typeof units
  readonly currency: string
}

export interface Moved {
  readonly title: string
  readonly cost: string
  readonly before: string | undefined
  /** Which way forward pays instead of shipping now, and from which chance on. */
  readonly pays: { readonly title: string; readonly chance: string } | undefined
  readonly range: string
}

/** The five questions, and what is said while somebody answers them. */
export const interviewMessages = {
  'question.reach': () => 'Who can reach the flaw?',
  'question.data': () => "What data about people can it reach, and how many people's?",
  'question.delay': () => "What does a day's delay of the release cost?",
  'question.fix': () => 'How long do the fix and its regression run take?',
  'question.production': () => 'Is the flaw in production already?',

  'interview.begin': ({ product, questions }: { product: string; questions: number }) =>
    `${counted(questions, 'question')} about ${product}. A range that you would bet on nine times in ten is better than a number that looks exact: 20k to 40k. Enter keeps what is there; ? is "nobody knows": it takes the answer away, and the default counts again. Where it comes from may stand behind it in parentheses.`,
  'interview.role': () => 'In which role do you answer, such as "product owner"?',
  'interview.role-needed': () =>
    'Every number names the role that stands behind it; no answer can be kept without.',
  'interview.from': () => 'From where can the flaw be reached?',
  'interview.by': () => 'Who can use it from there?',
  'interview.classes': () => 'What kinds of data about people can it reach? Several with commas between.',
  'interview.in-production': () => 'Does what runs now have the flaw too?',
  'interview.choices': ({ of }: { of: readonly string[] }) => of.join(', '),
  'interview.question': ({ asks }: { asks: string }) => `\n${asks}`,
  'interview.taken': ({ answer }: { answer: string }) => `  taken: ${answer}`,
  'interview.now': ({ answer }: { answer: string }) => `now: ${answer}`,
  'interview.problem': ({ because, currency }: Problem) =>
    because === 'other-currency'
      ? `That is in another currency, or in none that I know. Write it in ${currency}, the currency of the file.`
      : problems[because],
  'interview.bad-choice': ({ given, of, nearest }: BadChoice) =>
    `${quoted(given)} is none of ${of.join(', ')}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  'interview.refused': ({ problem }: { problem: string }) => `That ${problem}.`,
  'interview.understood': ({ low, high, unit, currency }: Understood) =>
    `${low === high ? amount(low) : `${amount(low)} to ${amount(high)}`}${unit.startsWith('money') ? ` ${currency}` : ''}${units[unit]}`,
  'interview.chosen': ({ chosen }: { chosen: readonly string[] }) => chosen.join(', '),
  'interview.judgement': ({ by }: { by: string }) => `judgement of the ${by}`,
  'interview.moved': ({ title, cost, before, pays, range }: Moved) =>
    `${before === undefined ? 'Recommended' : `Recommended now, instead of ${quoted(before)}`}: ${title}, ${cost} on average.${pays === undefined ? '' : ` ${pays.title === title ? 'It' : quoted(pays.title)} pays if the chance of exploitation before the fix exceeds ${pays.chance}; our range is ${range}.`}`,
  'interview.done': ({ answers, file }: { answers: number; file: string }) =>
    answers === 0
      ? `Nothing was changed in ${file}.`
      : `${counted(answers, 'answer')} written to ${file}. See what follows: holdpoint assess ${file}`,
} as const

export interface BadChoice {
  readonly given: string
  readonly of: readonly string[]
  readonly nearest: string | undefined
}

const amount = (value: number): string => grouped(Number(value.toPrecision(12)))
