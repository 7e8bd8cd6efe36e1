import type { TextOfBytes } from '../../core/drift/tree/names.ts';

let view: Buffer = Buffer.alloc(0);

/** `plainText`, faster: the walk's bytes lie in one buffer, over which a view is kept. */
export const nodeText: TextOfBytes = (bytes, start, end) => {
  if (view.buffer !== bytes.buffer || view.length !== bytes.length) {
    view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return view.toString('latin1', start, end);
};
