import type { Option } from '../options/option.ts'
import { usualOptions } from '../options/usual-options.ts'
import type { Exposure } from '../release/exposure.ts'
import { answeredIn } from './answered-in.ts'
import { amountIn, type EstimateDocument } from './estimate-document.ts'
import { heldOption } from './held-option.ts'
import type { HoldDocument } from './hold-document.ts'
import type { Claim, Claims, HeldEstimate, HoldFile } from './hold-file.ts'
import { usualFor } from './usual-for.ts'

/** What a hold file says, with what it leaves out filled in: the usual options, the usual name of a day's cost. */
export function holdFrom(document: HoldDocument): HoldFile {
  const { currency, findings = [], windows = [], regimes = [], tolerance, intelAsOf } = document
  const hold = {
    release: releaseIn(document),
    currency,
    findings,
    ...(intelAsOf && { intelAsOf }),
    inProduction: document.inProduction?.answer ?? 'unknown',
    data: document.data?.classes ?? [],
    regimes,
    estimates: estimatesIn(document),
    claims: claimsIn(document),
    options: optionsIn(document),
    delay: { aDay: 'delay-a-day', deadlines: [], ...document.delay },
    windows,
    ...(tolerance && { tolerance: { loss: tolerance.loss, chance: tolerance.chance } }),
  } satisfies Omit<HoldFile, 'answered'>
  return { ...hold, answered: answeredIn(hold) }
}

function releaseIn({ release: { exposure, digests = [], ...release } }: HoldDocument): HoldFile['release'] {
  return { ...release, digests, ...(exposure && { exposure: exposureIn(exposure) }) }
}

type ExposureDocument = NonNullable<HoldDocument['release']['exposure']>

function exposureIn({ stated: _, confirmed: __, ...exposure }: ExposureDocument): Exposure {
  return exposure
}

function estimatesIn({ estimates = {} }: HoldDocument): ReadonlyMap<string, HeldEstimate> {
  return new Map(
    Object.entries(estimates).flatMap(([name, document]) => {
      const estimate = document === null ? undefined : estimateIn(document)
      return estimate === undefined ? [] : [[name, estimate] as const]
    }),
  )
}

function estimateIn(document: EstimateDocument): HeldEstimate | undefined {
  const amount = amountIn(document)
  const { unit } = document
  return amount && { amount, ...claimIn(document), ...(unit !== undefined && { unit }) }
}

type ClaimDocument = Pick<EstimateDocument, 'source' | 'by' | 'at' | 'confirmed'>

function claimIn({ source, by, at, confirmed }: ClaimDocument): Claim {
  return { source, stated: { by, at }, ...(confirmed !== undefined && { confirmed }) }
}

function claimsIn({ release, inProduction, data, tolerance }: HoldDocument): Claims {
  const { stated, confirmed } = release.exposure ?? {}
  const reach = { ...(stated && { stated }), ...(confirmed && { confirmed }) }
  return {
    ...(Object.keys(reach).length > 0 && { reach }),
    ...(inProduction && { production: claimIn(inProduction) }),
    ...(data && { data: claimIn(data) }),
    ...(tolerance && { tolerance: claimIn(tolerance) }),
  }
}

function optionsIn(document: HoldDocument): readonly [Option, ...Option[]] {
  const inProduction = document.inProduction?.answer === 'yes'
  const usual = usualOptions(inProduction)
  const [first, ...others] = (document.options ?? []).flatMap((each) => heldOption(each, usual) ?? [])
  return first === undefined ? usualFor(document.findings ?? [], inProduction) : [first, ...others]
}
