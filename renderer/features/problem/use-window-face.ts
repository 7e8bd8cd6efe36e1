import type { WindowFace } from '../../../core/errors/topics.ts';
import { faceKind } from '../../app/face-kind.ts';
import { useApp } from '../../state/use-app.ts';

/** The face in which a problem is met; what is neither has the installer's ways. */
export function useWindowFace(): WindowFace {
  return useApp((state) => (faceKind(state) === 'manager' ? 'manager' : 'installer'));
}
