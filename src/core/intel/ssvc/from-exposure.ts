import { say } from '../../language/catalogue.ts'
import type { Exposure, Reach } from '../../release/exposure.ts'
import { type Answer, known, unknown } from './answer.ts'

/**
 * CERT/CC defines: open, "Internet or another widely accessible network"; controlled, "Networked service with some
 * access restrictions"; small, "Local service or program; highly controlled network". Partners come over a network that
 * lets only them in. An internal network is controlled and not small, because its hosts browse the web and receive
 * mail (CERT/CC, Gathering Information About System Exposure). By whom it is used does not count: a login is what
 * an attacker goes around.
 */
const openness: Readonly<Record<Reach, string>> = {
  internet: 'open',
  partners: 'controlled',
  internal: 'controlled',
  local: 'small',
}

/** System Exposure, from where the release can be reached. */
export function systemExposureOf(exposure: Exposure | undefined): Answer {
  return exposure === undefined ? unsaid : known(openness[exposure.from], saidOf(exposure))
}

/**
 * Publicly Exposed, which CISA defines as "accessible to unauthenticated or untrusted entities via public networks":
 * from the internet, a page that only asks to log in included, and from nowhere else.
 */
export function publiclyExposedOf(exposure: Exposure | undefined): Answer {
  return exposure === undefined
    ? unsaid
    : known(exposure.from === 'internet' ? 'yes' : 'no', saidOf(exposure))
}

const unsaid = unknown(say('ssvc.no-exposure'))
const saidOf = ({ from, source }: Exposure) => say('ssvc.exposure', { from, source })
