import { metric, value, type Words } from './words.ts'

/** What changes no score, in 4.0. */
export const supplement4: Words = {
  S: metric('Safety', {
    X: value(
      'Not Defined',
      'the consequences for the safety of people are not stated',
      'Whether people could be hurt is not stated.',
      'nothing were said of safety',
    ),
    P: value(
      'Present',
      'the consequences for people are marginal or worse by IEC 61508',
      'People could be hurt.',
      'people could be hurt',
    ),
    N: value(
      'Negligible',
      'the consequences for people are negligible by IEC 61508',
      'Nobody would be hurt.',
      'nobody could be hurt',
    ),
  }),
  AU: metric('Automatable', {
    X: value(
      'Not Defined',
      'whether attacks can be automated is not stated',
      'Whether a machine could attack many at once is not stated.',
      'nothing were said of automation',
    ),
    Y: value(
      'Yes',
      'all steps of the attack can be automated across many targets',
      'A machine can attack many at once.',
      'a machine could attack many at once',
    ),
    N: value(
      'No',
      'not all steps of the attack can be automated',
      'Each attack takes the work of a person.',
      'each attack took the work of a person',
    ),
  }),
  R: metric('Recovery', {
    X: value(
      'Not Defined',
      'how the system recovers from an attack is not stated',
      'Whether it recovers is not stated.',
      'nothing were said of recovery',
    ),
    I: value(
      'Irrecoverable',
      'the services cannot be recovered after an attack',
      'After an attack it cannot be repaired.',
      'it could not be repaired after an attack',
    ),
    U: value(
      'User',
      'the services must be recovered by hand after an attack',
      'After an attack, someone must repair it.',
      'someone had to repair it after an attack',
    ),
    A: value(
      'Automatic',
      'the services recover by themselves after an attack',
      'After an attack it recovers by itself.',
      'it recovered by itself',
    ),
  }),
  V: metric('Value Density', {
    X: value(
      'Not Defined',
      'how much an attacker gains from one target is not stated',
      'How much one attack gains is not stated.',
      'nothing were said of what an attack gains',
    ),
    C: value(
      'Concentrated',
      'one target is rich in resources, such as a mail server of many users',
      'One successful attack gains a lot.',
      'one attack gained a lot',
    ),
    D: value(
      'Diffuse',
      'one target has limited resources, such as the mail of one user',
      'One successful attack gains little.',
      'one attack gained little',
    ),
  }),
  RE: metric('Vulnerability Response Effort', {
    X: value(
      'Not Defined',
      'the effort of a response is not stated',
      'How hard it is to put right is not stated.',
      'nothing were said of the effort',
    ),
    H: value(
      'High',
      'a response is difficult: it takes long, or cannot be done remotely',
      'It is hard to put right.',
      'it were hard to put right',
    ),
    M: value(
      'Moderate',
      'a response takes some effort, such as a restart of the service',
      'It takes some work to put right.',
      'it took some work to put right',
    ),
    L: value(
      'Low',
      'a response is trivial, such as a change of a setting',
      'It is easy to put right.',
      'it were easy to put right',
    ),
  }),
  U: metric('Provider Urgency', {
    X: value(
      'Not Defined',
      'the provider states no urgency',
      'The maker does not say how urgent it is.',
      'the maker stated no urgency',
    ),
    Red: value(
      'Red',
      'the provider rates the urgency highest',
      'The maker calls it most urgent.',
      'the maker called it most urgent',
    ),
    Amber: value(
      'Amber',
      'the provider rates the urgency moderate',
      'The maker calls it fairly urgent.',
      'the maker called it fairly urgent',
    ),
    Green: value(
      'Green',
      'the provider rates the urgency reduced',
      'The maker calls it less urgent.',
      'the maker called it less urgent',
    ),
    Clear: value(
      'Clear',
      'the provider rates it informational, of no urgency',
      'The maker calls it not urgent.',
      'the maker called it not urgent',
    ),
  }),
}
