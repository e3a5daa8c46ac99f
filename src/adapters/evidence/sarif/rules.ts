import type { SarifComponent, SarifReference, SarifResult, SarifRule, SarifTool } from './record.ts'

/** A rule, and the part of the tool that has it. */
export interface FoundRule {
  readonly rule: SarifRule
  readonly component: SarifComponent
}

/** The rules of a tool and of its extensions, found as results refer to them (SARIF 2.1.0, section 3.52). */
export class Rules {
  readonly driver: SarifComponent | undefined
  readonly #extensions: readonly (SarifComponent | undefined)[]
  readonly #byId = new Map<string, FoundRule>()
  readonly #byGuid = new Map<string, FoundRule>()

  /** Whether rules refer to entries of a taxonomy by nothing but their index. */
  readonly needTaxonomies: boolean

  constructor({ driver, extensions }: SarifTool) {
    this.driver = driver
    this.#extensions = extensions ?? []
    for (const component of [this.driver, ...this.#extensions])
      for (const rule of component?.rules ?? []) if (component && rule) this.#add({ rule, component })
    this.needTaxonomies = Array.from(this.#byId.values()).some(({ rule }) =>
      (rule.relationships ?? []).some(({ target }) => !target.id),
    )
  }

  #add(found: FoundRule): void {
    const { id, guid } = found.rule
    if (!this.#byId.has(id)) this.#byId.set(id, found)
    if (guid && !this.#byGuid.has(guid)) this.#byGuid.set(guid, found)
  }

  /** The rule that a result is about; undefined where the file does not describe it. */
  find({ rule, ruleId, ruleIndex }: SarifResult): FoundRule | undefined {
    return this.findReferred({
      guid: rule?.guid,
      toolComponent: rule?.toolComponent,
      id: rule?.id ?? ruleId,
      index: rule?.index ?? ruleIndex,
    })
  }

  findReferred({ guid, toolComponent, id, index }: SarifReference): FoundRule | undefined {
    const component = toolComponent ? this.#component(toolComponent) : this.driver
    const rule = typeof index === 'number' ? component?.rules?.[index] : undefined
    const indexed = rule && component && { rule, component }
    // Merged files carry indexes that are off: an id that contradicts its index is believed, if it is known.
    if (indexed && (!id || isUnder(id, indexed.rule.id))) return indexed
    return (guid ? this.#byGuid.get(guid) : undefined) ?? (id ? this.#named(id) : undefined) ?? indexed
  }

  #component({
    index,
    guid,
    name,
  }: NonNullable<SarifReference['toolComponent']>): SarifComponent | undefined {
    if (typeof index === 'number') return this.#extensions[index]
    const all = [this.driver, ...this.#extensions]
    return all.find((one) => one && ((guid && one.guid === guid) || (name && one.name === name)))
  }

  /** The last parts of a hierarchical id, such as `CA1000/1`, may be the result's own (section 3.27.5). */
  #named(id: string): FoundRule | undefined {
    for (let name = id; ; name = name.slice(0, name.lastIndexOf('/'))) {
      const found = this.#byId.get(name)
      if (found !== undefined || !name.includes('/')) return found
    }
  }
}

const isUnder = (id: string, ruleId: string) => id === ruleId || id.startsWith(`${ruleId}/`)
