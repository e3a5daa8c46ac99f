import { expect, test } from 'vitest'
import { imageName, pathName } from './target-name.ts'

// Docker, "docker image tag": [HOST[:PORT]/]PATH[:TAG], and @DIGEST behind it.
test.each([
  ['shop:4.2.0', 'shop'],
  ['shop', 'shop'],
  ['team/shop@sha256:10008791acbc', 'team/shop'],
  ['localhost:5000/team/shop', 'localhost:5000/team/shop'],
  ['localhost:5000/team/shop:4.2.0@sha256:10008791acbc', 'localhost:5000/team/shop'],
])('the image %s is %s, whatever its release', (reference, name) => {
  expect(imageName(reference)).toBe(name)
})

test('two images that are only known by their digests are not the same', () => {
  expect(imageName('sha256:aaaa')).not.toBe(imageName('sha256:bbbb'))
})

test.each([
  ['.', '.'],
  ['./', '.'],
  ['./web/', 'web'],
  ['.\\web\\shop', 'web/shop'],
  ['/', '/'],
  ['/srv/shop', '/srv/shop'],
  ['https://example.org/shop', 'https://example.org/shop'],
])('the folder %s is %s', (path, name) => {
  expect(pathName(path)).toBe(name)
})
