import { makeProblem } from '../../core/errors/make-problem.ts';
import type { Problem } from '../../core/errors/problem.ts';
import { protocolVersion } from '../../core/helper/frames.ts';
import type { HelperFrame } from '../../core/helper/frames.ts';

/** What is wrong with the helper's first frame, if anything. */
export function versionProblem(frame: HelperFrame, version: string): Problem | null {
  // A helper that cannot even start a conversation says why in a nameless result.
  if (frame.kind === 'result' && frame.id === null && !frame.outcome.ok)
    return frame.outcome.problem;
  if (frame.kind !== 'hello') {
    return makeProblem('frame-malformed', { values: { detail: 'no hello' } });
  }
  if (frame.protocol === protocolVersion && frame.version === version) return null;
  const values =
    frame.version === version
      ? {
          found: `${version} (protocol ${frame.protocol})`,
          expected: `protocol ${protocolVersion}`,
        }
      : { found: frame.version, expected: version };
  return makeProblem('helper-version', { values });
}
