const LF = 0x0a;
const CR = 0x0d;

/** Turns offsets, asked in rising order, into line numbers from 1. CR LF, LF and CR each end a line. */
export class LineCounter {
  readonly #bytes: Uint8Array;
  #offset = 0;
  #breaks = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The line of the first byte at or after the offset. */
  lineAt(offset: number): number {
    for (; this.#offset < offset; this.#offset++) {
      const byte = this.#bytes[this.#offset];
      if (byte === LF || (byte === CR && this.#bytes[this.#offset + 1] !== LF)) this.#breaks++;
    }
    return this.#breaks + 1;
  }

  /** The line of the last byte before the offset. */
  lineBefore(offset: number): number {
    const last = this.#bytes[offset - 1];
    return this.lineAt(offset) - (last === LF || last === CR ? 1 : 0);
  }
}

export function countLineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
