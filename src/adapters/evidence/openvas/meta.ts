/** What both ways of writing it share. */
export const openvasMeta = {
  tool: 'OpenVAS and Greenbone',
  severity:
    'The threat word, after overrides: `Log` and `Debug` are none, `False Positive` is unknown and suppressed; all scores are ratings beside it.',
  notRead:
    'what a test printed, summaries, impacts, solutions but for their type, products, EPSS, CERT and other references, overrides and notes',
}
export const tool = 'OpenVAS'
