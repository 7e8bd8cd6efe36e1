import { dirname } from 'node:path';

import { problemError } from '../../core/errors/make-problem.ts';

/**
 * An AppImage is a file system that only the user who started it can read (fuse(4): not even root, unless
 * that is allowed), and its content is that user's. Nothing in it could be run as root, so nobody is
 * asked for a password first. AppImage's runtime names the file in APPIMAGE; a rehearsal needs no rights.
 *
 * @param command what would be started as root
 * @throws ProblemError `unsafe-place`
 */
export function refuseMountedImage(environment: NodeJS.ProcessEnv, command: string): void {
  const image = environment['APPIMAGE'] ?? '';
  if (image !== '') throw problemError('unsafe-place', { values: { place: dirname(command) } });
}
