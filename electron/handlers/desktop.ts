/** What the drift manager does with the desktop: saving a list, showing a folder, changing the face. */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

import { textOfBytes } from '../../core/drift/path-bytes.ts';
import type { PathBytes } from '../../core/drift/path-bytes.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { saveText } from './save-text.ts';
import type { Services } from './services.ts';

type DesktopHandlers = Pick<Handlers, 'face.choose' | 'kept.export' | 'drift.openFolder'>;

/**
 * Asks the desktop's file manager to show a path (freedesktop.org's FileManager1). It is only named:
 * nothing is opened with the program that its type would choose, which could be one that runs it.
 */
async function showInFolder(path: PathBytes, { runProgram, facts }: Services): Promise<boolean> {
  const text = textOfBytes(path);
  // The rehearsal's paths are those of another machine.
  if (text === null || facts.isRehearsal) return false;
  const address = pathToFileURL(text).href;
  const shown = await runProgram('busctl', [
    '--user',
    'call',
    'org.freedesktop.FileManager1',
    '/org/freedesktop/FileManager1',
    'org.freedesktop.FileManager1',
    'ShowItems',
    'ass',
    '1',
    address,
    '',
  ]);
  if (shown === 0) return true;
  return (await runProgram('xdg-open', [dirname(text)])) === 0;
}

export function desktopHandlers(services: Services): DesktopHandlers {
  const { session, face, texts, chooseFile } = services;
  return {
    'face.choose': async ({ kind }) => Promise.resolve(face.choose(kind)),
    'kept.export': async (input) => {
      const connection = await session.connection();
      const { text } = await connection.request('persist-export', input).result;
      const title = texts().exportListTitle;
      return saveText(chooseFile, { title, defaultName: 'persist.nix', text, mode: 0o644 });
    },
    'drift.openFolder': async ({ path }) => ({ isOpened: await showInFolder(path, services) }),
  };
}
