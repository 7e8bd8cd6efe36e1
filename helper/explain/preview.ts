/** The beginning of a text file, for people. */
import {
  isSecretByContent,
  isSecretByMode,
  isSecretByName,
} from '../../core/drift/secret-looking.ts';
import type { Preview } from '../../core/drift/details.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import { visibleText } from '../../core/drift/visible-text.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { readRegularFile } from './read-regular-file.ts';

/** Bytes. */
const maximumLength = 65_536;

type Hidden = Extract<Preview, { kind: 'none' }>['reason'];

function none(reason: Hidden): Preview {
  return { kind: 'none', reason };
}

/** UTF-8, of which the last character may be cut off; null for anything else. */
function textOf(bytes: Uint8Array, isWhole: boolean): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: !isWhole,
    });
  } catch {
    return null;
  }
}

function previewOf(at: PathBytes, shownPath: PathBytes): Preview {
  const status = lookAtPath(at);
  if (status?.isFile() !== true) return none('no-file');
  if (status.size === 0n) return none('empty');
  const isSecret =
    isSecretByName(shownPath) ||
    isSecretByMode({ mode: Number(status.mode), uid: Number(status.uid) });
  if (isSecret) return none('secret');
  const file = readRegularFile(at, maximumLength);
  if (file === null) return none('no-file');
  const text = textOf(file.bytes, file.isWhole);
  if (text === null) return none('binary');
  if (isSecretByContent(text)) return none('secret');
  const visible = visibleText(text);
  const shown = visible.slice(0, maximumLength);
  return { kind: 'text', text: shown, isWhole: file.isWhole && shown.length === visible.length };
}

/**
 * The first 64 KiB of a text file, with everything visible that is in them; nothing of a file that looks
 * like a secret. No link is followed, on the way or at the end. It never throws: what cannot be read says
 * so.
 *
 * @param at - where the file really is, below a mount of the top level
 * @param shownPath - what it is called in the root, for the rules by name
 */
export async function readPreview(at: PathBytes, shownPath: PathBytes): Promise<Preview> {
  try {
    return previewOf(at, shownPath);
  } catch {
    return none('unreadable');
  }
}
