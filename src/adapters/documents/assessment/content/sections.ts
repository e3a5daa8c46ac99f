import type { Section } from './block.ts'
import { breakEvenSection } from './break-even.ts'
import { costsSection } from './costs.ts'
import { headSection } from './head.ts'
import {
  computedSection,
  defaultsSection,
  dutiesSection,
  likelihoodSection,
  notesSection,
  numbersSection,
} from './inputs.ts'
import { lossesSection } from './losses.ts'
import { optionsSection } from './options.ts'
import { recommendedSection } from './recommended.ts'
import type { Shown } from './shown.ts'
import { flipsSection, openSection, worthSection } from './what-matters.ts'

/** All that an assessment says, what matters most first; a section that has nothing to say is left out. */
export function sectionsOf(shown: Shown): readonly Section[] {
  return [
    headSection(shown),
    recommendedSection(shown),
    optionsSection(shown),
    breakEvenSection(shown),
    lossesSection(shown),
    costsSection(shown),
    flipsSection(shown),
    worthSection(shown),
    openSection(shown),
    notesSection(shown),
    likelihoodSection(shown),
    dutiesSection(shown),
    defaultsSection(shown),
    numbersSection(shown),
    computedSection(shown),
  ].filter((section) => section !== undefined)
}
