import type { Component } from '../../../../core/findings/component.ts'
import { purlMaker } from '../purl.ts'

/** The component that a package of npm is. */
export function npmPackages(): (name: string, version: string | null | undefined) => Component {
  const purlOf = purlMaker()
  return (name, version) => {
    const purl = purlOf('npm', name, version ?? '')
    return { name, ...(version && { version }), ...(purl !== undefined && { purl }) }
  }
}
