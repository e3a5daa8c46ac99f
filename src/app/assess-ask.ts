import { compareWays } from '../core/assessment/assess.ts'
import { currentAnswer } from '../core/assessment/current-answer.ts'
import { type Answer, readAnswer, type Step, stepsOf } from '../core/assessment/interview.ts'
import { movedBy } from '../core/assessment/moved-by.ts'
import { parseHoldFile } from '../core/assessment/parse-hold-file.ts'
import { questions } from '../core/assessment/question.ts'
import { withAnswer } from '../core/assessment/write-answer.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import { type Said, say, speak } from '../core/language/catalogue.ts'
import type { Comparison } from '../core/options/comparison.ts'
import { seedOf } from './assess.ts'
import { replaceFile } from './replace-file.ts'
import { textOf } from './text-file.ts'

/** Who answers: a person at a terminal, or lines of a file. */
export interface Conversation {
  readonly tell: (said: Said) => void
  /** The next line; none where nobody answers any more. */
  readonly ask: (said: Said) => Promise<string | undefined>
}

/** Enough scenarios to see an answer move the numbers, and few enough to go on asking at once. */
const quick = 4_096

/**
 * Asks the five questions about a hold file, and writes each answer into it at once, so that whoever stops keeps what
 * was answered. Shows after each how the recommendation moves. Throws what is wrong with the file.
 */
export async function askAbout(file: string, conversation: Conversation, now: Instant): Promise<void> {
  const { tell, ask } = conversation
  const interview = new Interview(file, now)
  const steps = stepsOf(interview.hold)
  tell(say('interview.begin', { product: interview.hold.release.product, questions: questions.length }))
  const by = await roleFrom(conversation)
  if (by !== undefined) await askEach(steps, by, interview, { tell, ask })
  tell(say('interview.done', { answers: interview.answers, file }))
}

async function roleFrom({ tell, ask }: Conversation): Promise<string | undefined> {
  for (;;) {
    const role = (await ask(say('interview.role')))?.trim()
    if (role !== '') return role
    tell(say('interview.role-needed'))
  }
}

async function askEach(
  steps: readonly Step[],
  by: string,
  interview: Interview,
  conversation: Conversation,
): Promise<void> {
  const { tell } = conversation
  let question: Step['question'] | undefined
  for (const step of steps) {
    if (!interview.applies(step)) continue
    if (step.question !== question) {
      const asks = questions.find(({ name }) => name === step.question)?.asks
      if (asks !== undefined) tell(say('interview.question', { asks: speak(asks) }))
    }
    question = step.question
    const answer = await answerTo(step, interview, conversation)
    if (answer === undefined) return
    if (answer.kind === 'kept') continue
    const refused = interview.take(answer, by)
    if (refused !== undefined) tell(refused)
    else for (const said of interview.understood(step)) tell(said)
  }
}

/** Asks until an answer can be read; none where nobody answers any more. */
async function answerTo(
  step: Step,
  { hold }: Interview,
  { tell, ask }: Conversation,
): Promise<Answer | undefined> {
  const now = currentAnswer(step, hold)
  if (step.takes.kind !== 'amount') tell(say('interview.choices', { of: step.takes.of }))
  if (now !== undefined) tell(say('interview.now', { answer: speak(now) }))
  for (;;) {
    const text = await ask(step.asks)
    if (text === undefined) return undefined
    const answer = readAnswer(step, text, hold.currency)
    if (answer.kind === 'unknown' && now === undefined) return { kind: 'kept' }
    if (answer.kind !== 'problem') return answer
    tell(answer.because)
  }
}

/** A hold file while somebody answers questions about it. */
class Interview {
  readonly #file: string
  readonly #now: Instant
  #text: string
  #comparison: Comparison | undefined
  answers = 0

  constructor(file: string, now: Instant) {
    this.#file = file
    this.#now = now
    this.#text = textOf(file)
    this.#comparison = this.#compare()
  }

  get hold() {
    return parseHoldFile(this.#text, this.#file)
  }

  /** Who can use it is asked where somebody has said from where, and of how many people where there is any data. */
  applies({ takes }: Step): boolean {
    const { release, data } = this.hold
    if (takes.kind === 'choice' && takes.key === 'by') return release.exposure !== undefined
    const isOfNobody = data.length > 0 && data.every((each) => each === 'none')
    return !(takes.kind === 'amount' && takes.name === 'people' && isOfNobody)
  }

  /**
   * Writes an answer into the file as it is now: another person may have answered, or saved it, in the meantime. What the
   * file cannot hold is said, and nothing changes.
   */
  take(answer: Answer, by: string): Said | undefined {
    const at = `${this.#now.slice(0, 16)}Z`
    const source = speak(say('interview.judgement', { by }))
    let text: string
    try {
      text = withAnswer(textOf(this.#file), answer, { by, at, source })
      parseHoldFile(text, this.#file)
    } catch (error) {
      if (!(error instanceof HoldpointError)) throw error
      return say('interview.refused', { problem: error.message })
    }
    replaceFile(this.#file, [text], { durably: true })
    this.#text = text
    this.answers += 1
    return undefined
  }

  /** What was understood, and how it moves the answer to it all. */
  understood(step: Step): readonly Said[] {
    const before = this.#comparison
    this.#comparison = this.#compare()
    const now = currentAnswer(step, this.hold)
    return [
      ...(now === undefined ? [] : [say('interview.taken', { answer: speak(now) })]),
      ...(this.#comparison === undefined ? [] : [movedBy(this.#comparison, before, this.hold.currency)]),
    ]
  }

  /** The seed stays the same from answer to answer, so that only answers move the numbers. */
  #compare(): Comparison | undefined {
    try {
      const settings = { now: this.#now, seed: seedOf(this.#file), mostScenarios: quick }
      return compareWays(this.hold, settings)
    } catch (error) {
      // A currency without defaults needs more numbers first.
      if (error instanceof HoldpointError && error.code === 'estimate.no-rate') return undefined
      throw error
    }
  }
}
