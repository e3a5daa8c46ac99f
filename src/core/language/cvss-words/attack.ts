import { metric, value, type Words } from './words.ts'

const network = value(
  'Network',
  'exploitable across networks, from any distance',
  'Anyone on the internet can reach it.',
  'anyone on the internet could reach it',
)
const adjacent = value(
  'Adjacent',
  'exploitable only from the same physical or logical network: the subnet, Wi-Fi, Bluetooth, a VPN',
  'Only someone on the same network can reach it, such as the office Wi-Fi.',
  'only someone on the same network could reach it',
)
const local = value(
  'Local',
  'exploitable only on the machine: from a shell, by another program, or by a file that its user opens',
  'The attacker must be on the machine, or get its user to open something.',
  'it could only be attacked on the machine itself',
)
const physical = value(
  'Physical',
  'exploitable only by touching the device',
  'The attacker must have the device in their hands.',
  'it could only be attacked with the device in hand',
)
const always = value(
  'Low',
  'no special conditions: it can be repeated at will',
  'The attack works every time.',
  'the attack worked every time',
)
const noLogin = value(
  'None',
  'no privileges are needed before the attack',
  'No login is needed.',
  'no login were needed',
)
const anyLogin = value(
  'Low',
  'the privileges of an ordinary user are needed',
  'The login of any ordinary user is needed.',
  'login were needed',
)
const administrator = value(
  'High',
  'significant privileges are needed, such as those of an administrator',
  "An administrator's login is needed.",
  "an administrator's login were needed",
)
const nobodyHelps = value(
  'None',
  'no user but the attacker takes part',
  'Nobody has to be tricked into anything.',
  'nobody had to be tricked',
)

/** How it is attacked, in 2.0. */
export const attack2: Words = {
  AV: metric('Access Vector', { N: network, A: { ...adjacent, name: 'Adjacent Network' }, L: local }),
  AC: metric('Access Complexity', {
    L: always,
    M: value(
      'Medium',
      'somewhat special conditions: some information gathered first, a configuration that is not the default',
      'The attack takes some preparation.',
      'the attack took some preparation',
    ),
    H: value(
      'High',
      'special conditions: a rare configuration, a narrow race, a user who would have to be very careless',
      'The attack takes rare conditions or much preparation.',
      'the attack took rare conditions',
    ),
  }),
  Au: metric('Authentication', {
    N: noLogin,
    S: value('Single', 'one authentication is needed', 'One login is needed.', 'login were needed'),
    M: value(
      'Multiple',
      'two or more authentications are needed, even if with the same credentials',
      'Two logins or more are needed.',
      'two logins were needed',
    ),
  }),
}

/** How it is attacked, in 3.0 and 3.1. */
export const attack3: Words = {
  AV: metric('Attack Vector', { N: network, A: adjacent, L: local, P: physical }),
  AC: metric('Attack Complexity', {
    L: always,
    H: value(
      'High',
      'depends on conditions beyond the control of the attacker: a race, a secret, a place between two parties',
      'The attack takes luck or careful preparation.',
      'the attack took luck or preparation',
    ),
  }),
  PR: metric('Privileges Required', { N: noLogin, L: anyLogin, H: administrator }),
  UI: metric('User Interaction', {
    N: nobodyHelps,
    R: value(
      'Required',
      'a user other than the attacker must act, such as open a link or a file',
      'Someone must be tricked into doing something, such as opening a link.',
      'someone had to be tricked',
    ),
  }),
}

/** How it is attacked, in 4.0. */
export const attack4: Words = {
  AV: metric('Attack Vector', { N: network, A: adjacent, L: local, P: physical }),
  AC: metric('Attack Complexity', {
    L: value(
      'Low',
      'no security measure has to be evaded',
      'No protection stands in the way.',
      'no protection stood in the way',
    ),
    H: value(
      'High',
      'a security measure has to be evaded, such as address randomization, or a secret of the target obtained',
      'A protection has to be overcome first.',
      'a protection had to be overcome first',
    ),
  }),
  AT: metric('Attack Requirements', {
    N: value(
      'None',
      'works in all or most deployments, at any time',
      'The attack works wherever this runs.',
      'the attack worked wherever this runs',
    ),
    P: value(
      'Present',
      'depends on conditions of the deployment: a race to win, a place between two parties',
      'The attack works only in certain setups or at certain moments.',
      'the attack worked only in certain setups',
    ),
  }),
  PR: metric('Privileges Required', { N: noLogin, L: anyLogin, H: administrator }),
  UI: metric('User Interaction', {
    N: nobodyHelps,
    P: value(
      'Passive',
      'a user takes part without knowing: views a page, starts the program',
      'Someone must come across it in everyday use.',
      'someone had to come across it',
    ),
    A: value(
      'Active',
      'a user must do something deliberate: import a file, put aside a warning',
      'Someone must be tricked into a deliberate step, such as clicking a warning away.',
      'someone had to be tricked into a deliberate step',
    ),
  }),
}
