/** What both ways of writing it share. */
export const zapMeta = {
  tool: 'ZAP',
  severity: '`Informational` is none; an alert whose confidence is "false positive" is suppressed.',
  notRead:
    'requests, responses, attacks and evidence, values in URLs, WASC numbers, solutions, sequences, which repeat alerts',
}
export const tool = 'ZAP'
