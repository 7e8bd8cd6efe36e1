import { problemError } from '../../core/errors/make-problem.ts';
import { helperFrameSchema } from '../../core/helper/frames.ts';
import type { HelperFrame } from '../../core/helper/frames.ts';

/** The offending text stays out of the problem: a frame may hold anything. */
function malformed(detail: string): Error {
  return problemError('frame-malformed', { values: { detail } });
}

/** A frame that the helper sent. Throws `frame-malformed` for anything else. */
export function parseHelperFrame(line: string): HelperFrame {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw malformed('not JSON');
  }
  const parsed = helperFrameSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw malformed(`not a frame: ${place}`.slice(0, 200));
}
