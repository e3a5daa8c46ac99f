export { assessmentSvgs } from '../adapters/documents/assessment/charts/assessment-svgs.ts'
export { assessmentHtml } from '../adapters/documents/assessment/html/assessment-html.ts'
export { assessmentJson } from '../adapters/documents/assessment/json/assessment-json.ts'
export { assessmentText } from '../adapters/documents/assessment/text/assessment-text.ts'
