import type { Codes } from './codes.ts'
import type { Edition } from './edition.ts'
import type { Scores } from './scores.ts'
import { scores2 } from './v2/score.ts'
import { scores30, scores31 } from './v3/score.ts'
import { scores4 } from './v4/score.ts'

export function scoresOf({ version }: Edition, codes: Codes): Scores {
  switch (version) {
    case '2.0':
      return scores2(codes)
    case '3.0':
      return scores30(codes)
    case '3.1':
      return scores31(codes)
    case '4.0':
      return scores4(codes)
  }
}
