import { HoldpointError } from '../../../core/base/errors.ts'

/** How a header begins, and its bytes at least. */
export interface Header {
  readonly signature: number
  readonly bytes: number
}

/** Numbers at places that an archive names, none of them trusted. */
export class ZipReader {
  readonly file: string
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array, file: string) {
    this.file = file
    this.length = bytes.length
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  has(at: number, { signature, bytes }: Header): boolean {
    return at >= 0 && at + bytes <= this.length && this.four(at) === signature
  }

  expect(at: number, header: Header): void {
    if (!this.has(at, header)) this.refuse('it points to what is not there')
  }

  expectRoom(at: number, bytes: number): void {
    if (at + bytes > this.length) this.refuse('it points past its end')
  }

  two(at: number): number {
    this.expectRoom(at, 2)
    return this.#view.getUint16(at, true)
  }

  four(at: number): number {
    this.expectRoom(at, 4)
    return this.#view.getUint32(at, true)
  }

  /** Beyond 2^53 it is no place that could be there. */
  eight(at: number): number {
    this.expectRoom(at, 8)
    return Number(this.#view.getBigUint64(at, true))
  }

  text(at: number, bytes: number, utf8: boolean): string {
    this.expectRoom(at, bytes)
    const name = Buffer.from(this.#bytes.subarray(at, at + bytes))
    return name.toString(utf8 ? 'utf8' : 'latin1')
  }

  refuse(problem: string): never {
    throw new HoldpointError('feed.bad-zip', { problem }, { file: this.file })
  }
}
