import type { Face } from '../../core/face/face.ts';
import type { AppState } from '../state/store.ts';

/** The face to draw; null while main has not said which. Without its word it is the installer. */
export function faceKind({ application, isApplicationAsked }: AppState): Face['kind'] | null {
  if (application !== null) return application.face.kind;
  return isApplicationAsked ? 'installer' : null;
}
