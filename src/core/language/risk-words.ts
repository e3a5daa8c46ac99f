/** What Holdpoint asks where a number of the losses is missing, in plain words. */
export const lossQuestions = {
  'exploitations-a-year': 'How many times a year would somebody exploit it successfully, left open?',
  targeting: 'When attackers somewhere use such a flaw, in what share of cases do they get at us?',
  people: "How many people's data can it reach?",
  'share-taken': "Of those people, what share's data is taken when it is exploited once?",
  'cost-per-person': 'What does each person cost us whose data is taken: telling, helping, making good?',
  response: 'What does it cost to stop, investigate and clean up one exploitation?',
  'outage-hours': 'How many hours is the service down or crippled after one exploitation?',
  'outage-an-hour': 'What does an hour of that cost?',
  replacement: 'What does it cost to rebuild or replace what was broken or can no longer be trusted?',
  revenue: 'How much does the company take in a year?',
  churn: "What share of a year's revenue leaves with customers who leave because of it?",
  contract: 'What do we owe customers and partners by contract when it is exploited?',
  'chance-notifiable': 'How likely is one exploitation to be something that an authority must be told?',
} as const
export type LossQuestion = keyof typeof lossQuestions

/** What a law or contract asks for. Behind "you must". */
export const dutyWords = {
  'breach-of-data':
    'tell the data protection authority, and without undue delay the people themselves where the risk to them is high',
  'early-warning': 'send an early warning to the CSIRT or the authority',
  notification: 'send a full notification with a first assessment',
  'final-report': 'send a final report with causes and measures',
  'intermediate-report': 'send an intermediate report',
  'first-notification':
    'send the first notification to the competent authority, and no later than 24 hours after you know of the incident',
  'warn-of-exploitation': 'send an early warning of the exploited vulnerability to the CSIRT and ENISA',
  'tell-of-exploitation': 'send the notification of the exploited vulnerability',
  'report-the-fix': 'send the final report on the vulnerability and its repair',
  'tell-residents': 'tell the residents of California whose data was taken',
  'tell-patients': 'tell the people whose health data was taken, and the department of health',
  'tell-investors': 'file Form 8-K, item 1.05',
  'tell-authority-and-people': 'tell the authority and the people whose data it is',
  'install-patch': 'have the patch installed',
} as const
export type DutyWord = keyof typeof dutyWords

/** What starts a legal clock. Behind "from when on". */
export const clockWords = {
  'aware-of-breach': 'you know of a breach of personal data',
  'aware-of-incident': 'you know of a significant incident',
  'sent-notification': 'the notification was sent',
  'major-incident': 'the incident was classed as major',
  'sent-first-notification': 'the first notification was sent',
  'sent-intermediate-report': 'the intermediate report was sent',
  'aware-of-exploitation': 'you know that the vulnerability is exploited',
  'fix-available': 'a fix or another corrective measure is available',
  'breach-discovered': 'the breach was discovered, or should have been',
  'material-incident': 'you determined that the incident is material',
  'patch-published': 'a patch for a critical vulnerability was published',
} as const
export type ClockWord = keyof typeof clockWords
