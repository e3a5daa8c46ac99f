import type { Component } from '../../../core/findings/component.ts'
import type { Location } from '../../../core/findings/result.ts'
import { placeIn } from '../words/file-place.ts'
import type { PurlOf } from '../words/purl.ts'
import { isName, webPlace } from '../words/web-place.ts'
import { ecosystemOf } from './ecosystem.ts'
import type { GitlabLocation } from './record.ts'

/** The file, the image or the address, by what kind of scan it was. */
export function placeOf(location: GitlabLocation): readonly [Location] | undefined {
  const { file, start_line: line, image, hostname, path, method, param } = location
  if (hostname) {
    const logical = [method, param && isName(param) ? param : undefined].filter((part) => part).join(' ')
    return placeIn({ path: webPlace(`${hostname}${path ?? ''}`), logical })
  }
  if (image) return placeIn({ path: image, logical: resourceOf(location) })
  return placeIn({ path: file, line, logical: [location.class, method].filter((part) => part).join('.') })
}

const resourceOf = ({ kubernetes_resource: resource }: GitlabLocation) =>
  [resource?.namespace, resource?.kind, resource?.name].filter((part) => part).join('/')

/** The package that is affected, where the record is about one. */
export function componentOf(location: GitlabLocation, purl: PurlOf): Component | undefined {
  const { package: named, version } = location.dependency ?? {}
  const name = named?.name
  if (!name) return undefined
  // GitLab parts group and artifact of Maven as a path.
  const ecosystem = ecosystemOf(location)
  const url = purl(ecosystem, ecosystem === 'maven' ? name.replace('/', ':') : name, version ?? '')
  return { name, ...(version && { version }), ...(url !== undefined && { purl: url }) }
}
