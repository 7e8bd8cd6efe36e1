/** The face that is shown: the one that fits the machine until the person chooses the other. */
import type { Face } from '../../core/face/face.ts';

/** A face that can be opened on purpose. */
export type ChosenFace = Exclude<Face['kind'], 'neither'>;

export interface CurrentFace {
  readonly get: () => Face;
  /** Opens a face on purpose, whatever the machine is. */
  readonly choose: (kind: ChosenFace) => Face;
}

export interface FaceParts {
  /** The face that fits. */
  readonly fitting: Face;
  /** From `--face=`; null when it was not given. */
  readonly chosen: ChosenFace | null;
}

export function createCurrentFace({ fitting, chosen }: FaceParts): CurrentFace {
  let choice = chosen;
  const get = (): Face =>
    choice === null ? fitting : { ...fitting, kind: choice, isChosen: choice !== fitting.kind };
  return {
    get,
    choose(kind) {
      choice = kind;
      return get();
    },
  };
}
