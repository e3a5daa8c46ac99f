import { expect, test } from 'vitest'
import { componentList } from './component-list.ts'

// The purl specification's own examples and rules of types: names of PyPI are lower-case with dashes, GitHub's lower-case.
test('two spellings of one package are listed once, in the canonical one', () => {
  const list = componentList()
  for (const purl of [
    'pkg:PYPI/Django_Allauth@1.0',
    'pkg:pypi/django-allauth@1.0?arch=any',
    'pkg:npm/%40angular/animation@12.3.1',
    'pkg:deb/debian/git@1:2.20.1-2+deb10u3?arch=amd64',
    'pkg:maven/g/a@1?type=zip&classifier=dist',
    'pkg:golang/github.com/a/b',
    'not a purl',
  ])
    list.add(purl)
  expect(list.all()).toEqual([
    'not a purl',
    'pkg:deb/debian/git@1:2.20.1-2%2Bdeb10u3',
    'pkg:golang/github.com/a/b',
    'pkg:maven/g/a@1?classifier=dist&type=zip',
    'pkg:npm/%40angular/animation@12.3.1',
    'pkg:pypi/django-allauth@1.0',
  ])
})
