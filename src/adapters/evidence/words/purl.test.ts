import { expect, test } from 'vitest'
import { purlMaker } from './purl.ts'

// The types and their namespaces: package-url/purl-spec, "Known purl types".
test.each([
  ['npm', '@angular/core', '1.0.0', 'pkg:npm/%40angular/core@1.0.0'],
  ['PIP', 'Django_x', '2.0', 'pkg:pypi/django-x@2.0'],
  ['MAVEN', 'org.springframework:spring-web', '5.3.29', 'pkg:maven/org.springframework/spring-web@5.3.29'],
  ['GO', 'golang.org/x/net', 'v0.9.0', 'pkg:golang/golang.org/x/net@v0.9.0'],
  ['Go', 'golang.org/x/net', '0.9.0', 'pkg:golang/golang.org/x/net@v0.9.0'],
  ['Go', 'stdlib', 'v1.19.0', 'pkg:golang/stdlib@1.19.0'],
  ['crates.io', 'tokio', '1.0.0+build', 'pkg:cargo/tokio@1.0.0%2Bbuild'],
  ['ACTIONS', 'actions/checkout', 'v2', 'pkg:githubactions/actions/checkout@v2'],
  ['rubygems', 'rails', '', 'pkg:gem/rails'],
  ['debian:9.4', 'apt', '1:1.4.8', 'pkg:deb/debian/apt@1:1.4.8'],
  ['Debian 10.9', 'libc6', '2.28-10', 'pkg:deb/debian/libc6@2.28-10'],
  ['Alpine:v3.18', 'busybox', '1', 'pkg:apk/alpine/busybox@1'],
  ['sles:15.3', 'permissions', '2', 'pkg:rpm/suse/permissions@2'],
  ['Unknown', 'curl', '1', undefined],
])('in %s the package %s of version %j is %s', (ecosystem, name, version, purl) => {
  expect(purlMaker()(ecosystem, name, version)).toBe(purl)
})
