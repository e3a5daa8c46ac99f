import type { SarifComponent, SarifMessage, SarifRule } from './record.ts'

/**
 * The words of a message: its own, or those that its rule or tool keeps under its id, with the arguments put in
 * (SARIF 2.1.0, section 3.11). Undefined where there are none.
 */
export function messageText(
  message: SarifMessage | null | undefined,
  rule: SarifRule | undefined,
  component: SarifComponent | undefined,
): string | undefined {
  if (!message) return undefined
  const kept = message.id ? (stringOf(rule, message.id) ?? globalStringOf(component, message.id)) : undefined
  const text = message.text || kept || message.markdown
  if (!text) return undefined
  const filled = message.arguments?.length || text === kept ? filledIn(text, message.arguments ?? []) : text
  return withoutLinks(filled)
}

function stringOf(rule: SarifRule | undefined, id: string): string | undefined {
  const strings = rule?.messageStrings
  return strings && Object.hasOwn(strings, id) ? (strings[id]?.text ?? undefined) : undefined
}

function globalStringOf(component: SarifComponent | undefined, id: string): string | undefined {
  const strings = component?.globalMessageStrings
  return strings && Object.hasOwn(strings, id) ? (strings[id]?.text ?? undefined) : undefined
}

/** `{0}` stands for an argument, `{{` for a brace (section 3.11.5). */
function filledIn(text: string, given: readonly (string | number | boolean)[]): string {
  return text.replace(/\{\{|\}\}|\{(\d{1,4})\}/g, (sign, index?: string) => {
    if (index === undefined) return sign.charAt(0)
    const argument = given[Number(index)]
    return argument === undefined ? sign : String(argument)
  })
}

/** `[the request](1)` is a link to a place (section 3.11.6); only its words are kept. */
function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(/(?<!\\)\[((?:[^\][\\]|\\.)*)\]\([^()\s]*\)/g, '$1') : text
}
