import type { Assessment } from '../../../../core/assessment/assessment.ts'
import type { DocumentOptions } from '../../document.ts'
import { type Layout, layoutFor } from '../../terminal/layout.ts'
import type { Block } from '../content/block.ts'
import { sectionsOf } from '../content/sections.ts'
import { shownOf } from '../content/shown.ts'
import { rangeLines } from './range-lines.ts'
import { tableLines } from './table-lines.ts'

/** An assessment on a page for a terminal: what matters most first, one idea a line, nothing past the last column. */
export function assessmentText(assessment: Assessment, options: DocumentOptions): string {
  const layout = layoutFor(options)
  const lines = sectionsOf(shownOf(assessment)).flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : layout.heading(heading)),
    ...blocks.flatMap((block, i) => [...spaceBetween(blocks[i - 1], block), ...blockLines(block, layout)]),
  ])
  return lines.map((line) => `${line}\n`).join('')
}

/** Drawings and tables stand apart from what is around them. */
function spaceBetween(before: Block | undefined, block: Block): readonly string[] {
  return before !== undefined && (isDrawn(before) || isDrawn(block)) ? [''] : []
}

function isDrawn({ kind }: Block): boolean {
  return kind === 'table' || kind === 'ranges'
}

function blockLines(block: Block, layout: Layout): readonly string[] {
  switch (block.kind) {
    case 'says': {
      const lines = layout.paragraph(block.text)
      return block.strong ? lines.map((line) => layout.style('bold', line)) : lines
    }
    case 'items':
      return block.items.flatMap((item) => layout.led('- ', item))
    case 'table':
      return tableLines(block, layout)
    case 'ranges':
      return rangeLines(block, layout)
  }
}
