import type { Problem } from '../../core/errors/problem.ts';
import { offeredEntries } from '../../core/knowledge/select.ts';
import type { Rollback, System, User } from '../../core/spec/system.ts';
import { fittingKeyMap } from '../../core/system/defaults.ts';
import { userNameOf } from '../features/machine/user-name.ts';
import { loadedOf } from './loading.ts';
import type { SliceTools } from './slice.ts';

export interface SystemSlice {
  /** The system that will be installed; null until the machine has told its choices. */
  readonly system: System | null;
  /** The person typed a user name, so it no longer follows the full name. */
  readonly isUserNameTyped: boolean;
  /** Main holds a password for the user. The page never does. */
  readonly hasPassword: boolean;
  readonly changeSystem: (change: Partial<System>) => void;
  /** Also proposes the console key map that fits, and uses the layout in the session. */
  readonly chooseKeyboard: (layout: string, variant: string) => void;
  readonly chooseKeyMap: (consoleKeyMap: string) => void;
  readonly changeUser: (change: Partial<User>) => void;
  readonly changeRollback: (change: Partial<Rollback>) => void;
  readonly setKept: (id: string, isKept: boolean) => void;
  /** Passes both texts straight on. */
  readonly sendPassword: (password: string, repetition: string) => Promise<Problem | null>;
  readonly clearPassword: () => Promise<void>;
  /** After main said that it has none. */
  readonly forgetPassword: () => void;
}

/** What is offered only now, because of a change, is chosen as it would have been from the start. */
export function withNewOffers(before: System, after: System): System {
  const known = new Set(offeredEntries(before).map(({ id }) => id));
  const fresh = offeredEntries(after).filter(
    ({ id, offer }) => !known.has(id) && offer.isDefault && !after.keep.includes(id),
  );
  return fresh.length === 0
    ? after
    : { ...after, keep: [...after.keep, ...fresh.map(({ id }) => id)] };
}

type SecretActions = Pick<SystemSlice, 'sendPassword' | 'clearPassword' | 'forgetPassword'>;

function secretActions({ set, page }: SliceTools): SecretActions {
  return {
    async sendPassword(password, repetition) {
      const answer = await page.request['password.set']({ password, repetition });
      set({ hasPassword: answer.ok });
      return answer.ok ? null : answer.problem;
    },
    async clearPassword() {
      await page.request['password.clear']({});
      set({ hasPassword: false });
    },
    forgetPassword: () => set({ hasPassword: false }),
  };
}

export function systemSlice(tools: SliceTools): SystemSlice {
  const { set, get } = tools;
  const edit = (change: (system: System) => System): void => {
    const { system } = get();
    if (system !== null) set({ system: withNewOffers(system, change(system)) });
  };
  // Asked for early, so that the passphrase page knows it before the first key is pressed.
  const loadKeyMap = (): void => {
    const { system } = get();
    if (system !== null) void get().loadKeyMap(system.keyboard.consoleKeyMap);
  };
  return {
    system: null,
    isUserNameTyped: false,
    hasPassword: false,
    changeSystem: (change) => edit((system) => ({ ...system, ...change })),
    chooseKeyboard(layout, variant) {
      const choices = loadedOf(get().choices);
      const fitting = choices === null ? null : fittingKeyMap(layout, variant, choices);
      edit((system) => {
        const consoleKeyMap = fitting ?? system.keyboard.consoleKeyMap;
        return { ...system, keyboard: { layout, variant, consoleKeyMap } };
      });
      void get().applyKeyboard(layout, variant);
      loadKeyMap();
    },
    chooseKeyMap(consoleKeyMap) {
      edit((system) => ({ ...system, keyboard: { ...system.keyboard, consoleKeyMap } }));
      loadKeyMap();
    },
    changeUser(change) {
      const isUserNameTyped =
        change.name === undefined ? get().isUserNameTyped : change.name !== '';
      edit((system) => {
        const user = { ...system.user, ...change };
        return {
          ...system,
          user: isUserNameTyped ? user : { ...user, name: userNameOf(user.fullName) },
        };
      });
      set({ isUserNameTyped });
    },
    changeRollback: (change) =>
      edit((system) => ({ ...system, rollback: { ...system.rollback, ...change } })),
    setKept: (id, isKept) =>
      edit((system) => {
        const others = system.keep.filter((one) => one !== id);
        return { ...system, keep: isKept ? [...others, id] : others };
      }),
    ...secretActions(tools),
  };
}
