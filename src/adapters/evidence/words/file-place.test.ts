import { expect, test } from 'vitest'
import { placeIn } from './file-place.ts'

test.each([
  [{ path: 'a\\b.tf', line: 3, logical: 'bucket' }, [{ path: 'a/b.tf', line: 3, logical: 'bucket' }]],
  [{ path: 'a.tf', line: 0, logical: '' }, [{ path: 'a.tf' }]],
  [{ path: 'a.tf', line: 1.5, logical: null }, [{ path: 'a.tf' }]],
  [{ path: './a.tf', line: '12-14' }, [{ path: 'a.tf', line: 12 }]],
  [{ path: './', line: '7' }, [{ path: './', line: 7 }]],
  [{ path: 'a.tf', line: 'x' }, [{ path: 'a.tf' }]],
  [{ path: '', line: 3, logical: 'bucket' }, undefined],
  [{ path: null }, undefined],
  [{}, undefined],
])('of %j the place is %j', (written, place) => {
  expect(placeIn(written)).toEqual(place)
})
