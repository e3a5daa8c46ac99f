import { age } from './age/condition.ts'
import { component } from './component/condition.ts'
import { confidence } from './confidence/condition.ts'
import { due } from './due/condition.ts'
import { environment } from './environment/condition.ts'
import { epss } from './epss/condition.ts'
import { exploited } from './exploited/condition.ts'
import { exposure } from './exposure/condition.ts'
import { feedAge } from './feed-age/condition.ts'
import { fix } from './fix/condition.ts'
import { id } from './id/condition.ts'
import { kev } from './kev/condition.ts'
import { kind } from './kind/condition.ts'
import { location } from './location/condition.ts'
import { product } from './product/condition.ts'
import { reachable } from './reachable/condition.ts'
import { score } from './score/condition.ts'
import { severity } from './severity/condition.ts'
import { since } from './since/condition.ts'
import { ssvc } from './ssvc/condition.ts'
import { tool } from './tool/condition.ts'
import { vex } from './vex/condition.ts'
import { weakness } from './weakness/condition.ts'

/** Every condition that a policy can name. The schema, the explanations and the reference page follow this list. */
export const conditions = [
  age,
  component,
  confidence,
  due,
  environment,
  epss,
  exploited,
  exposure,
  feedAge,
  fix,
  id,
  kev,
  kind,
  location,
  product,
  reachable,
  score,
  severity,
  since,
  ssvc,
  tool,
  vex,
  weakness,
] as const
