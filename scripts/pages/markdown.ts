/** Text as it stands in Markdown (CommonMark), with nothing in it that marks up. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, '\\$&')
}
