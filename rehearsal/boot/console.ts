import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

interface Waiting {
  readonly text: string;
  readonly from: number;
  readonly act: (end: number) => void;
}

/** A machine's console as text, and something to do when a text shows on it. */
export class Console {
  private seen = '';
  private waiting: readonly Waiting[] = [];

  constructor(stream: Readable) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      this.seen += piece;
      this.look();
    });
  }

  /** Acts once when `text` shows at or after position `from`; told the position of its end. */
  when(text: string, act: (end: number) => void, from = 0): void {
    this.waiting = [...this.waiting, { text, from, act }];
    this.look();
  }

  /** Everything so far, without colours, cursor movements and carriage returns. */
  text(): string {
    return stripVTControlCharacters(this.seen).replaceAll('\r', '');
  }

  private look(): void {
    for (const waiting of this.waiting) {
      const at = this.seen.indexOf(waiting.text, waiting.from);
      if (at === -1) continue;
      this.waiting = this.waiting.filter((other) => other !== waiting);
      waiting.act(at + waiting.text.length);
    }
  }
}
