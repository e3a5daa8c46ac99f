import { say } from '../../../../core/language/catalogue.ts'
import { escaped } from '../../junit/xml.ts'
import { words } from '../../line.ts'

/** The word that marks the recommended way forward: never its colour alone. */
export function recommendedTag(): string {
  return `<span class="tag">${escaped(words(say('assess.recommended-word')))}</span>`
}
