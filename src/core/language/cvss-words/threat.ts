import { metric, value, type Words } from './words.ts'

const exploitUnknown = value(
  'Not Defined',
  'not stated: counts as the worst',
  'How far attackers are is not stated.',
  'nothing were said of attacks',
)
const functional = value(
  'Functional',
  'exploit code exists and works in most situations',
  'A working attack can be had.',
  'a working attack could be had',
)
const everywhere = value(
  'High',
  'autonomous exploit code exists, or none is needed and the details are widely known',
  'Attacks that work every time are easy to get.',
  'reliable attacks were easy to get',
)
const shown = value(
  'Proof-of-Concept',
  'a proof of concept exists, not practical in most situations',
  'An attack has been shown, but not one that is ready to use.',
  'the attack had only been shown',
)
const unproven = value(
  'Unproven',
  'no exploit code exists; the attack is theoretical',
  'Nobody has shown an attack so far.',
  'nobody had shown an attack',
)
const remedyUnknown = value(
  'Not Defined',
  'not stated: counts as unavailable',
  'Whether there is a fix is not stated.',
  'nothing were said of a fix',
)
const noRemedy = value(
  'Unavailable',
  'no remedy exists, or none that can be applied',
  'There is no fix.',
  'there were no fix',
)
const workaround = value(
  'Workaround',
  'an unofficial remedy exists, not from the vendor',
  'There is a way around it, but no fix from the maker.',
  'there were a way around it',
)
const temporary = value(
  'Temporary Fix',
  'the vendor has published a temporary remedy',
  'The maker has published a stopgap.',
  'the maker had published a stopgap',
)
const official = value(
  'Official Fix',
  'the vendor has published a complete remedy',
  'The maker has published a fix.',
  'the maker had published a fix',
)
const reportUnknown = value(
  'Not Defined',
  'not stated: counts as confirmed',
  'How sure the report is, is not stated.',
  'nothing were said of how sure the report is',
)
const confirmed = value(
  'Confirmed',
  'reproduced, or confirmed by the vendor',
  'It is confirmed.',
  'it were confirmed',
)

/** What the world knows of it, in 2.0. */
export const threat2: Words = {
  E: metric('Exploitability', {
    ND: exploitUnknown,
    H: everywhere,
    F: functional,
    POC: shown,
    U: unproven,
  }),
  RL: metric('Remediation Level', {
    ND: remedyUnknown,
    U: noRemedy,
    W: workaround,
    TF: temporary,
    OF: official,
  }),
  RC: metric('Report Confidence', {
    ND: reportUnknown,
    C: confirmed,
    UR: value(
      'Uncorroborated',
      'several unofficial sources, possibly in conflict',
      'Several sources report it, but none for certain.',
      'it were reported but not certain',
    ),
    UC: value('Unconfirmed', 'a single unconfirmed source', 'It is a rumour so far.', 'it were a rumour'),
  }),
}

/** What the world knows of it, in 3.0 and 3.1. */
export const threat3: Words = {
  E: metric('Exploit Code Maturity', {
    X: exploitUnknown,
    H: everywhere,
    F: functional,
    P: shown,
    U: unproven,
  }),
  RL: metric('Remediation Level', {
    X: remedyUnknown,
    U: noRemedy,
    W: workaround,
    T: temporary,
    O: official,
  }),
  RC: metric('Report Confidence', {
    X: reportUnknown,
    C: confirmed,
    R: value(
      'Reasonable',
      'significant details are published, without full confidence in the cause',
      'It is very likely, but not proven.',
      'it were likely but not proven',
    ),
    U: value(
      'Unknown',
      'there are reports of effects, and none of the cause',
      'Something is wrong, but nobody is sure what.',
      'nobody were sure of it',
    ),
  }),
}

/** What the world knows of it, in 4.0. */
export const threat4: Words = {
  E: metric('Exploit Maturity', {
    X: exploitUnknown,
    A: value(
      'Attacked',
      'attacks have been reported, or tools that make them simple are available',
      'Attackers use it already, or can get tools that do.',
      'attackers used it already',
    ),
    P: value(
      'Proof-of-Concept',
      'a proof of concept is public; no attacks and no tools are known',
      'An attack has been shown in public, but nobody is known to use it.',
      'an attack had only been shown',
    ),
    U: value(
      'Unreported',
      'neither a public proof of concept nor attacks are known',
      'No attack is known.',
      'no attack were known',
    ),
  }),
}
