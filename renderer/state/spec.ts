import { defaultSwap } from '../../core/spec/defaults.ts';
import type { InstallSpec, Subvolume, Swap } from '../../core/spec/spec.ts';
import { GIB } from '../../core/sizes/units.ts';
import type { SliceTools } from './slice.ts';

export interface SpecSlice {
  /** Null until a disk has been chosen. */
  readonly spec: InstallSpec | null;
  /** What was last chosen for each kind of swap, so that looking at another kind loses nothing. */
  readonly swaps: Readonly<Partial<Record<Swap['kind'], Swap>>>;
  readonly setEfi: (change: Partial<InstallSpec['layout']['efi']>) => void;
  readonly chooseSwap: (kind: Swap['kind']) => void;
  readonly setSwap: (swap: Swap) => void;
  readonly setEncryption: (change: Partial<InstallSpec['encryption']>) => void;
  readonly setPbkdf: (pbkdf: InstallSpec['encryption']['pbkdf']) => void;
  readonly setBtrfs: (change: Partial<InstallSpec['btrfs']>) => void;
  readonly changeSubvolume: (index: number, change: Partial<Subvolume>) => void;
  readonly removeSubvolume: (index: number) => void;
  readonly addSubvolume: (subvolume: Subvolume) => void;
}

type Change = (spec: InstallSpec) => InstallSpec;

function withSwap(spec: InstallSpec, swap: Swap): InstallSpec {
  return { ...spec, layout: { ...spec.layout, swap } };
}

function withSubvolumes(change: (all: readonly Subvolume[]) => Subvolume[]): Change {
  return (spec) => ({
    ...spec,
    btrfs: { ...spec.btrfs, subvolumes: change(spec.btrfs.subvolumes) },
  });
}

/** An absent `pbkdf` means that cryptsetup measures for itself. */
function withPbkdf(spec: InstallSpec, pbkdf: InstallSpec['encryption']['pbkdf']): InstallSpec {
  const { pbkdf: _, ...encryption } = spec.encryption;
  return { ...spec, encryption: pbkdf === undefined ? encryption : { ...encryption, pbkdf } };
}

export function specSlice({ set, get }: SliceTools): SpecSlice {
  const edit = (change: Change): void => {
    const { spec } = get();
    if (spec !== null) set({ spec: change(spec) });
  };
  const setSwap = (swap: Swap): void => {
    edit((spec) => withSwap(spec, swap));
    set(({ swaps }) => ({ swaps: { ...swaps, [swap.kind]: swap } }));
  };
  return {
    spec: null,
    swaps: {},
    setEfi: (change) =>
      edit((spec) => ({
        ...spec,
        layout: { ...spec.layout, efi: { ...spec.layout.efi, ...change } },
      })),
    chooseSwap(kind) {
      const { probe, spec, swaps } = get();
      if (spec === null) return;
      const memoryBytes = probe.kind === 'loaded' ? probe.machine.memoryBytes : 8 * GIB;
      setSwap(swaps[kind] ?? defaultSwap(kind, memoryBytes));
    },
    setSwap,
    setEncryption: (change) =>
      edit((spec) => ({ ...spec, encryption: { ...spec.encryption, ...change } })),
    setPbkdf: (pbkdf) => edit((spec) => withPbkdf(spec, pbkdf)),
    setBtrfs: (change) => edit((spec) => ({ ...spec, btrfs: { ...spec.btrfs, ...change } })),
    changeSubvolume: (index, change) =>
      edit(
        withSubvolumes((all) => all.map((one, at) => (at === index ? { ...one, ...change } : one))),
      ),
    removeSubvolume: (index) => edit(withSubvolumes((all) => all.filter((_, at) => at !== index))),
    addSubvolume: (subvolume) => edit(withSubvolumes((all) => [...all, subvolume])),
  };
}
