import { existsSync, readFileSync } from 'node:fs';

import { judgeFace } from '../../core/face/judge-face.ts';
import type { Face } from '../../core/face/face.ts';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The face that this machine needs, as far as an ordinary user can tell. */
export function readFace(): Face {
  return judgeFace({
    osRelease: textOf('/etc/os-release'),
    mountInfo: textOf('/proc/self/mountinfo'),
    hasRollbackMark: existsSync('/run/tidemark-rollback.json'),
  });
}
