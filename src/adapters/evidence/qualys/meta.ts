/** What both ways of writing it share. */
export const qualysMeta = {
  tool: 'Qualys',
  severity:
    'The level: 5 (urgent) critical, 4 (critical) high, 3 (serious) medium, 2 and 1 low; what only informs is none, whatever its level; words of PCI reports as in every format. Base scores are ratings beside it.',
  notRead:
    'what a check printed, requests, payloads and answers, threats, impacts, solutions, exploits, malware, temporal and final scores, vendor references, tickets, operating systems, dates',
}
