/** What an input of an SSVC table asks, and what each of its values means: clauses that can follow "if". */
interface InputWords {
  readonly asks: string
  readonly values: Readonly<Record<string, string>>
}

/** By input; the values in CERT/CC's and CISA's own words. */
export const inputWords = {
  exploitation: {
    asks: 'Is somebody attacked through it, or is it public how to exploit it?',
    values: {
      none: 'no attack through it and no public exploit is known',
      'public poc': 'it is public how to exploit it',
      active: 'somebody is attacked through it',
    },
  },
  'in-kev': {
    asks: 'Does CISA list it as known to be exploited?',
    values: {
      no: 'CISA does not list it as exploited',
      yes: 'CISA lists it as exploited',
    },
  },
  'publicly-exposed': {
    asks: 'Can strangers reach the system over the internet or another public network?',
    values: {
      no: 'strangers cannot reach the system over a public network',
      yes: 'strangers can reach the system over a public network',
    },
  },
  'system-exposure': {
    asks: 'From where can the system be reached?',
    values: {
      small: 'the system is reached locally or over a closely guarded network only',
      controlled: 'the system is reached over a network with restrictions',
      open: 'the system is open to the internet or to a network as wide',
    },
  },
  automatable: {
    asks: 'Can an attacker automate every step, from finding targets to exploiting them?',
    values: {
      no: 'an attacker cannot automate every step',
      yes: 'an attacker can automate every step',
    },
  },
  'technical-impact': {
    asks: 'Does it give an attacker full control of the software that has it, or all of its data?',
    values: {
      partial: 'it gives an attacker some control of the software or some of its data',
      total: 'it gives an attacker full control of the software or all of its data',
    },
  },
  'human-impact': {
    asks: 'How bad is it for people, and for what the organisation must do?',
    values: {
      low: 'no life is at stake, and what the organisation must do goes on',
      medium: 'lives are at stake, or an essential task fails for too long',
      high: 'lives are at stake, and essential tasks suffer',
      'very high': 'many lives are at stake, or the organisation cannot do what it is there for',
    },
  },
  'safety-impact': {
    asks: 'How badly can people be hurt?',
    values: {
      negligible: 'people suffer minor injuries at worst',
      marginal: 'people can be badly hurt',
      critical: 'somebody can die of it',
      catastrophic: 'many people can die of it',
    },
  },
  'mission-impact': {
    asks: 'What happens to the tasks that the organisation must do?',
    values: {
      degraded: 'only tasks that are not essential suffer',
      'mef support crippled': 'what essential tasks rely on is crippled, and they go on for a time',
      'mef failure': 'an essential task fails for too long',
      'mission failure': 'the organisation cannot do what it is there for',
    },
  },
  utility: {
    asks: 'How useful is it to an attacker?',
    values: {
      laborious: 'each target costs an attacker work and yields little',
      efficient: 'an attacker can automate it or finds much in one place',
      'super effective': 'an attacker can automate it and finds much in one place',
    },
  },
  'value-density': {
    asks: 'Does one such system hold much of value to an attacker?',
    values: {
      diffuse: 'one such system holds little of value',
      concentrated: 'one such system holds much of value',
    },
  },
  'public-safety-impact': {
    asks: 'Can it do the public serious harm?',
    values: {
      minimal: 'the public suffers little at worst',
      significant: 'the public can suffer serious harm',
    },
  },
  'mission-and-well-being-impact': {
    asks: 'How much do essential tasks and the well-being of the public depend on the system?',
    values: {
      low: 'neither essential tasks nor the public depend on the system',
      medium: 'the system supports essential tasks, and harm to the public passes',
      high: 'essential tasks need the system, or harm to the public lasts',
    },
  },
  'report-public': {
    asks: 'Is a report of it public already?',
    values: { yes: 'a report of it is public', no: 'no report of it is public' },
  },
  'supplier-contacted': {
    asks: 'Has the reporter seriously tried to reach the supplier?',
    values: {
      no: 'nobody has tried to reach the supplier',
      yes: 'the reporter has tried to reach the supplier',
    },
  },
  'report-credibility': {
    asks: 'Is the report credible?',
    values: { 'not credible': 'the report is not credible', credible: 'the report is credible' },
  },
  'supplier-cardinality': {
    asks: 'Is it for one supplier to repair, or for several?',
    values: { one: 'one supplier must repair it', multiple: 'several suppliers must repair it' },
  },
  'supplier-engagement': {
    asks: 'Does the supplier answer and take part?',
    values: { active: 'the supplier takes part', unresponsive: 'the supplier does not answer' },
  },
  'supplier-involvement': {
    asks: 'How far is the supplier with a fix?',
    values: {
      'fix ready': 'the supplier has a fix',
      cooperative: 'the supplier works on a fix',
      'uncooperative/unresponsive': 'the supplier works on no fix',
    },
  },
  'public-value-added': {
    asks: 'What would the public learn that it does not know?',
    values: {
      limited: 'the public would learn little that is new',
      ampliative: 'the public would learn more than it knows',
      precedence: 'the public would learn of it first from us',
    },
  },
} as const satisfies Readonly<Record<string, InputWords>>

/** An input of an SSVC table. */
export type SsvcInput = keyof typeof inputWords

export function valueWords(input: SsvcInput, value: string): string {
  const { values }: InputWords = inputWords[input]
  return values[value] ?? `${input} is ${value}`
}
