import type { Choices } from '../../core/system/choices.ts';
import { defaultSystem } from '../../core/system/defaults.ts';
import type { PreflightItem } from '../../core/system/preflight.ts';
import { fullSpec } from './full-spec.ts';
import type { Loading } from './loading.ts';
import type { SliceTools } from './slice.ts';

/** What a console key map types; no characters where nothing is known of it. */
export interface KeyMap {
  readonly name: string;
  readonly characters: string;
}

export interface MachineSlice {
  /** Zones, locales, layouts and more, as this machine has them. */
  readonly choices: Loading<Choices>;
  /** What speaks for or against installing now. */
  readonly preflight: Loading<readonly PreflightItem[]>;
  /** Looking again: what was found before stays on the screen meanwhile. */
  readonly isCheckingMachine: boolean;
  readonly keyMap: KeyMap | null;
  /** Whether the session took the chosen layout; null before one was chosen. */
  readonly isKeyboardApplied: boolean | null;
  /** Asks once; the first time this may ask the person for a password. */
  readonly loadChoices: () => Promise<void>;
  readonly checkMachine: () => Promise<void>;
  readonly loadKeyMap: (name: string) => Promise<void>;
  readonly applyKeyboard: (layout: string, variant: string) => Promise<void>;
}

/** A draft that the person has begun stays, whatever the machine says afterwards. */
async function loadChoices({ set, get, page }: SliceTools): Promise<void> {
  const { kind } = get().choices;
  if (kind === 'loading' || kind === 'loaded') return;
  set({ choices: { kind: 'loading' } });
  const answer = await page.request['choices.get']({});
  if (!answer.ok) {
    set({ choices: { kind: 'failed', problem: answer.problem } });
    return;
  }
  const choices = answer.value;
  set(({ system }) => ({
    choices: { kind: 'loaded', value: choices },
    system: system ?? defaultSystem(choices),
    lostHelper: null,
  }));
  const { system } = get();
  if (system !== null) await get().loadKeyMap(system.keyboard.consoleKeyMap);
}

export function machineSlice(tools: SliceTools): MachineSlice {
  const { set, get, page } = tools;
  return {
    choices: { kind: 'unasked' },
    preflight: { kind: 'unasked' },
    isCheckingMachine: false,
    keyMap: null,
    isKeyboardApplied: null,
    loadChoices: () => loadChoices(tools),
    async checkMachine() {
      if (get().isCheckingMachine) return;
      set({ isCheckingMachine: true });
      if (get().preflight.kind !== 'loaded') set({ preflight: { kind: 'loading' } });
      const answer = await page.request['preflight.get']({ spec: fullSpec(get()) });
      set({
        isCheckingMachine: false,
        preflight: answer.ok
          ? { kind: 'loaded', value: answer.value.items }
          : { kind: 'failed', problem: answer.problem },
      });
    },
    async loadKeyMap(name) {
      if (get().keyMap?.name === name) return;
      set({ keyMap: null });
      const answer = await page.request['keyMap.characters']({ name });
      // Main looks again before anything is written; here an unknown map holds nobody back.
      const characters = answer.ok ? answer.value.characters : '';
      if (get().system?.keyboard.consoleKeyMap === name) set({ keyMap: { name, characters } });
    },
    async applyKeyboard(layout, variant) {
      const answer = await page.request['keyboard.apply']({ layout, variant });
      set({ isKeyboardApplied: answer.ok && answer.value.isApplied });
    },
  };
}
