import type { Syntax } from '../syntax.ts'
import { csvDocument } from './csv-document.ts'
import { readTableHead } from './csv-head.ts'

export const csv: Syntax = { head: readTableHead, document: csvDocument }
