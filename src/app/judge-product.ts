import { type Product, productOf } from '../adapters/documents/products/product.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { findingsOf } from '../core/findings/findings.ts'
import { noIntel } from '../core/intel/intel-source.ts'
import { judge } from '../core/policy/judge.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import type { Policy } from '../core/policy/policy.ts'
import { parseRelease } from '../core/release/release.ts'
import { evidenceIn } from './evidence-files.ts'
import { judgeFiles, type Task } from './judge-files.ts'
import { knowledgeIn } from './knowledge-in.ts'
import { mappingsIn } from './mappings.ts'
import { notJudged } from './not-judged.ts'
import { policyFileIn, policyInForce, usualFile } from './policy-in-force.ts'
import type { ProductsTask } from './products-task.ts'
import { refusalOf } from './read-file.ts'
import { fileFor, writeDocument } from './write-documents.ts'

/** Judges releases by the name of their folder. */
export interface ProductJudge {
  /** By which those are judged that have none of their own. */
  readonly policy: Policy
  /** What goes wrong with a release makes it unknown. Throws `file.unwritable`: of a document. */
  readonly judge: (name: string, progress: Task['progress']) => Promise<Product>
  /** What is said of a release that could not be judged. */
  readonly lost: (name: string, cause: unknown) => Product
}

/** Throws for what is wrong with the request itself: policy, mapping. */
export async function productJudge(task: ProductsTask): Promise<ProductJudge> {
  const policy = await policyInForce(task.policy)
  const mappings = await mappingsIn(task.mappings)
  const knowledge = await knowledgeIn(task.feeds)
  const judged = async (name: string, progress: Task['progress']) => {
    const folder = `${task.folder}/${name}`
    const release = { ...parseRelease(name), digests: [], ...task.about }
    const own = policyFileIn(`${folder}/`)
    const judgement = await judgeFiles(evidenceIn(folder, usualFile), {
      policy: own === undefined ? policy : await policyInForce(own),
      release,
      now: task.now,
      format: task.format,
      mappings,
      knowledge,
      // Releases share the threads there are.
      workers: 1,
      pathOf: (file) => file.slice(folder.length + 1),
      progress,
    })
    return { judgement, hasOwnPolicy: own !== undefined }
  }
  const finished = (name: string, judgement: Judgement, hasOwnPolicy: boolean): Product => {
    for (const order of task.orders)
      writeDocument(judgement, { ...order, file: fileFor(order, name) }, task.documents)
    return productOf(name, judgement, hasOwnPolicy)
  }
  const lost = (name: string, cause: unknown) => finished(name, unjudged(name, cause, policy, task), false)
  return {
    policy,
    judge: (name, progress) =>
      judged(name, progress).then(
        ({ judgement, hasOwnPolicy }) => finished(name, judgement, hasOwnPolicy),
        (cause) => lost(name, cause),
      ),
    lost,
  }
}

/** Unknown, because of an error. */
function unjudged(
  name: string,
  cause: unknown,
  policy: Policy,
  { folder, now, about }: ProductsTask,
): Judgement {
  const file = `${folder}/${name}`
  const error = cause instanceof HoldpointError ? cause : notJudged(file, cause)
  return judge({
    policy,
    release: { product: name, digests: [], ...about },
    now,
    findings: findingsOf([]),
    accounts: [],
    refusals: [refusalOf(error.place.file ?? file, error)],
    components: [],
    intel: noIntel(now),
  })
}
