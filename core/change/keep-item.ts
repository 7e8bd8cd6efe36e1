/** The element of persist.nix for a path that is to be kept, with all that is to be said about it. */
import { english } from '../messages/english.ts';
import { message, renderMessage } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { PersistItem } from '../persist/persist-data.ts';
import type { Problem } from '../errors/problem.ts';
import { bytesOfText } from '../drift/path-text.ts';
import type { KeepMethod } from '../spec/system.ts';
import type { ChangeItem } from './change.ts';
import { chooseMethod } from './choose-method.ts';
import type { MethodChoice } from './choose-method.ts';
import { onlyAtBoot } from './only-at-boot.ts';
import type { KnownPath, PathFacts } from './path-facts.ts';
import { impossible } from './path-problem.ts';
import { subvolumeNameFor } from './subvolume-name.ts';

export interface KeepQuestion {
  readonly facts: PathFacts;
  readonly kind: 'directory' | 'file';
  readonly known: KnownPath | null;
  readonly wanted: KeepMethod | null;
  /** The file that was asked for, when this is its folder. */
  readonly instead: { readonly file: string } | { readonly link: string } | null;
  /** Where what is kept lies. */
  readonly persist: string;
  /** Names on the top level of the file system that are taken. */
  readonly takenNames: readonly string[];
  /** There is an element for it that is switched off. */
  readonly isDisabled: boolean;
}

/** Stage 1 mounts these in any case (`pathsNeededForBoot` of NixOS). */
const neededForBoot = ['/var/lib', '/var/lib/nixos', '/var/log'];

/** What the module takes as a unit's name. */
const unitName = /^[A-Za-z0-9@:_.\\-]+\.[a-z]+$/;

/** What the module takes as a user's or group's name. */
const accountName = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

const networkUnits =
  /^(?:NetworkManager|iwd|sshd(?:@.*)?|systemd-networkd|systemd-resolved|tailscaled|wpa_supplicant.*)\.service$/;

/** The units that are named in the list: those that write it, not those that only had it open once. */
function unitsOf({ facts, known }: KeepQuestion): string[] {
  const writers = facts.units.filter(({ because }) => because !== 'open-file');
  const names = [...(known?.units ?? []), ...writers.map(({ name }) => name)];
  return [...new Set(names)].filter((name) => unitName.test(name)).slice(0, 64);
}

function reasonOf({ known }: KeepQuestion): string {
  if (known === null) return '';
  if (known.id === null) return known.lost ?? '';
  return renderMessage(message(`knowledge.${known.id}.lost`), english, 'en');
}

function elementOf(question: KeepQuestion, choice: MethodChoice): PersistItem {
  const { facts, known } = question;
  const units = unitsOf(question);
  const reason = reasonOf(question);
  const inInitrd = known?.inInitrd === true || neededForBoot.includes(facts.path);
  return {
    path: facts.path,
    method: choice.method,
    ...(choice.method === 'subvolume'
      ? { subvolume: subvolumeNameFor(facts.path, known?.id ?? null, question.takenNames) }
      : {}),
    mode: facts.mode,
    owner: facts.owner,
    group: facts.group,
    ...(inInitrd ? { inInitrd: true } : {}),
    ...(units.length > 0 ? { units } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}

function warningsOf(question: KeepQuestion, { method }: MethodChoice): Message[] {
  const { facts, known, kind, persist } = question;
  const network = facts.stops.find((name) => networkUnits.test(name));
  const isState = /^\/var\/(?:lib|cache|log|db|spool)\//.test(facts.path);
  const source = `${persist}${facts.path}`;
  const said: readonly (Message | false)[] = [
    known?.worth === 'regenerated' && message('proposal.warning.regenerated'),
    method === 'native' &&
      message('proposal.warning.native', { source, option: known?.nixOption ?? '' }),
    kind === 'file' && method !== 'native' && message('proposal.warning.link'),
    method === 'subvolume' &&
      known?.noCopyOnWrite === true &&
      message('proposal.warning.no-copy-on-write'),
    isState && facts.units.length === 0 && message('proposal.warning.no-unit'),
    network !== undefined && message('proposal.warning.network', { unit: network }),
    facts.mountBelow !== null &&
      message('proposal.warning.mounts-below', { mount: facts.mountBelow }),
    question.isDisabled && message('proposal.warning.disabled'),
  ];
  return said.filter((one) => one !== false);
}

function whyOf({ instead }: KeepQuestion, choice: MethodChoice): Message {
  if (instead === null) return choice.why;
  if ('link' in instead) return message('proposal.why.dynamic-user', { link: instead.link });
  return message('proposal.why.parent', { file: instead.file });
}

/** The element and what is to be said about it, or why not. */
export function keepItem(question: KeepQuestion): ChangeItem | Problem {
  const { facts, kind, known, wanted } = question;
  const bytes = bytesOfText(facts.path);
  const account = [facts.owner, facts.group].find((name) => !accountName.test(name));
  if (account !== undefined) return impossible(bytes, 'owner', { owner: account });
  const choice = chooseMethod({ path: facts.path, kind, known, wanted });
  if (choice === null) return impossible(bytes, 'method', { method: wanted ?? '' });
  const item = elementOf(question, choice);
  return {
    item,
    kind,
    alternatives: [...choice.alternatives],
    why: whyOf(question, choice),
    warnings: warningsOf(question, choice),
    bytes: facts.bytes,
    entries: facts.entries,
    stops: facts.stops.slice(0, 64),
    onlyAtBoot: onlyAtBoot({
      path: facts.path,
      kind,
      method: choice.method,
      isEarly: item.inInitrd === true || known?.onlyAtBoot === true,
      units: facts.stops,
      blocker: facts.blocker,
    }),
    subvolume:
      item.subvolume === undefined || item.subvolume === null
        ? null
        : { name: item.subvolume, noCopyOnWrite: known?.noCopyOnWrite ?? false },
  };
}
