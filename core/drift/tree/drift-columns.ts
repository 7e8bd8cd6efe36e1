/** The entries of a root that drifted, and the folders on the way to them. */
import { Columns } from './columns.ts';

/** The inode has a name that comes earlier: its bytes are counted there. */
export const EXTRA_NAME = 1;

export class DriftColumns extends Columns {
  /** Index into `changeKinds`. */
  change: Uint8Array = new Uint8Array(this.capacity);
  /** Bits of `aspectBit`. */
  aspects: Uint8Array = new Uint8Array(this.capacity);
  /** Index into the explainer's table; NONE for what has not drifted. */
  explanation: Uint32Array = new Uint32Array(this.capacity);
  flags: Uint8Array = new Uint8Array(this.capacity);

  protected override grow(): void {
    super.grow();
    this.change = enlarge(this.change, new Uint8Array(this.capacity));
    this.aspects = enlarge(this.aspects, new Uint8Array(this.capacity));
    this.flags = enlarge(this.flags, new Uint8Array(this.capacity));
    this.explanation = enlarge(this.explanation, new Uint32Array(this.capacity));
  }
}

function enlarge<T extends Uint32Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
