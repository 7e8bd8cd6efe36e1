import type {
  Activation,
  ChangeItem,
  ChangeRequest,
  ChangeStep,
  ChangeStepId,
  Proposal,
} from '../../../core/change/change.ts';
import { differenceLines } from '../../../core/change/difference-lines.ts';
import { keepNotes } from '../../../core/change/proposal-notes.ts';
import { textOfBytes } from '../../../core/drift/path-text.ts';
import { knowledgeEntries } from '../../../core/knowledge/entries.ts';
import { message } from '../../../core/messages/render.ts';
import { persistText } from '../../../core/persist/persist-text.ts';
import type { PersistItem } from '../../../core/persist/persist-data.ts';
import { GIB, KIB, MIB } from '../../../core/sizes/units.ts';
import type { KeepMethod } from '../../../core/spec/system.ts';

const file = '/etc/nixos/persist.nix';

const before: readonly PersistItem[] = [
  { path: '/etc/nixos', method: 'bind', inInitrd: true, mode: '0755' },
  { path: '/var/lib/bluetooth', method: 'bind', mode: '0700', units: ['bluetooth.service'] },
  { path: '/var/lib/docker', method: 'subvolume', subvolume: 'docker', mode: '0710' },
  { path: '/srv/tide-tables', reason: 'Measured by hand; there is no other copy.' },
];

const sizes = [38 * KIB, 640 * MIB, 18.4 * GIB, 3 * MIB];

/** What would be proposed for one path, in the manner of the helper. */
function itemOf(path: string, chosen: KeepMethod | null, index: number): ChangeItem {
  const entry = knowledgeEntries.find((one) => one.path === path);
  const proposed = entry?.method ?? (path.startsWith('/etc/') ? 'etc-link' : 'bind');
  const method = chosen ?? proposed;
  const isFile = entry === undefined ? /\.\w+$/.test(path) : entry.kind === 'file';
  const isKnownBind = entry !== undefined && method === 'bind';
  const why = chosen !== null ? 'chosen' : isKnownBind ? 'known.bind' : method;
  const others: readonly KeepMethod[] = isFile
    ? ['etc-link', 'tmpfiles-link']
    : ['bind', 'subvolume'];
  return {
    item: {
      path,
      method,
      ...(method === 'subvolume' ? { subvolume: path.slice(1).replaceAll('/', '-') } : {}),
      mode: entry?.mode ?? '0755',
      owner: entry?.owner ?? 'root',
      group: entry?.ownerGroup ?? 'root',
      ...(entry === undefined ? {} : { units: [...entry.units] }),
    },
    kind: isFile ? 'file' : 'directory',
    alternatives: others.filter((other) => other !== method),
    why: message(`proposal.why.${why}`, {}),
    warnings:
      (entry?.units.length ?? 0) === 0 && !isFile ? [message('proposal.warning.no-unit')] : [],
    bytes: sizes[index % sizes.length] ?? 0,
    entries: isFile ? 1 : 14 + index * 310,
    stops: [...(entry?.units ?? [])],
    onlyAtBoot:
      entry?.onlyAtBoot === true || entry?.inInitrd === true
        ? message('proposal.at-boot.early')
        : null,
    subvolume:
      method === 'subvolume'
        ? {
            name: path.slice(1).replaceAll('/', '-'),
            noCopyOnWrite: entry?.noCopyOnWrite ?? false,
          }
        : null,
  };
}

const nowOnly: readonly ChangeStepId[] = ['stop-units', 'start-units', 'verify'];

function stepsOf(
  kind: ChangeRequest['kind'],
  items: readonly ChangeItem[],
  activation: Activation,
): ChangeStep[] {
  const units = [...new Set(items.flatMap(({ stops }) => stops))];
  const commands: Readonly<Record<ChangeStepId, readonly string[]>> = {
    check: ['# look at every path once more, without following links'],
    'safety-copy': [
      'btrfs subvolume snapshot -r /run/tidemark/top-change/root /run/tidemark/top-change/safety',
      ...items.map(({ item }) => `cp -a --reflink=auto -T safety${item.path} staging${item.path}`),
    ],
    build: ['nixos-rebuild build --flake /etc/nixos'],
    'stop-units': units.length === 0 ? [] : [`systemctl stop ${units.join(' ')}`],
    'final-copy': items.map(({ item }) => `cp -a --reflink=auto -T final${item.path} staging`),
    compare: ['# compare both trees: content, owner, mode, ACL, attributes, links'],
    move: items.map(({ item }) => `# rename staging${item.path} to /persist${item.path}`),
    declare: [`# write ${file} beside itself, then rename it into place`],
    activate: [
      activation === 'now'
        ? './result/bin/switch-to-configuration switch'
        : './result/bin/switch-to-configuration boot',
    ],
    verify: items.map(({ item }) => `findmnt --target ${item.path}`),
    'start-units': units.length === 0 ? [] : [`systemctl start ${units.join(' ')}`],
    clear: ['btrfs subvolume delete /run/tidemark/top-change/safety'],
  };
  const ids = (Object.keys(commands) as ChangeStepId[]).filter((id) => {
    if (kind === 'stop-keeping' && id === 'safety-copy') return false;
    if (activation === 'next-boot' && nowOnly.includes(id)) return false;
    return units.length > 0 || (id !== 'stop-units' && id !== 'start-units');
  });
  return ids.map((id) => ({
    id,
    title: message(`change.step.${id}`),
    commands: [...commands[id]],
  }));
}

function isForbidden(path: string): boolean {
  return path === '/' || /^\/(nix|proc|run|sys|dev)(\/|$)/.test(path);
}

interface Asked {
  readonly path: string;
  readonly text: string | null;
  readonly method: KeepMethod | null;
}

function askedOf(request: ChangeRequest): readonly Asked[] {
  const pairs =
    request.kind === 'keep' ? request.items : request.paths.map((path) => ({ path, method: null }));
  return pairs.map(({ path, method }) => ({ path, text: textOfBytes(path), method }));
}

function textWith(kind: ChangeRequest['kind'], items: readonly ChangeItem[]): readonly string[] {
  const changed = new Set(items.map(({ item }) => item.path));
  const known = new Set(before.map(({ path }) => path));
  const without = before.filter(({ path }) => kind === 'keep' || !changed.has(path));
  const added = kind === 'keep' ? items.map(({ item }) => item) : [];
  // What is taken off the list has to stand on it first.
  const listed =
    kind === 'keep'
      ? before
      : [...before, ...items.map(({ item }) => item).filter(({ path }) => !known.has(path))];
  const print = (directories: readonly PersistItem[]): string =>
    persistText({ directories: [...directories], files: [], ignore: [], knowledge: [] });
  return [print(listed), print([...without, ...added])];
}

/** A believable proposal for what is asked. */
export function proposalFor(request: ChangeRequest): Proposal {
  const asked = askedOf(request);
  const items: ChangeItem[] = [];
  const refused: Proposal['refused'] = [];
  for (const { path, text, method } of asked) {
    if (text !== null && !isForbidden(text)) {
      const item = itemOf(text, method, items.length);
      items.push(
        request.kind === 'keep'
          ? item
          : {
              ...item,
              alternatives: [],
              why: message('proposal.why.stop'),
              warnings: [
                message('proposal.warning.stopped', {
                  path: text,
                  folder: '/persist/.tidemark/stopped',
                }),
              ],
            },
      );
      continue;
    }
    const detail = text === null ? '@proposal.refused.no-text' : '@proposal.refused.forbidden';
    const values = { path: text ?? path, detail, place: '/proc' };
    refused.push({
      path,
      problem: { code: 'path-impossible', values, stepId: null, lines: [] },
    });
  }
  const canActivateNow = items.every(({ onlyAtBoot }) => onlyAtBoot === null);
  const activation = canActivateNow ? (request.activation ?? 'now') : 'next-boot';
  const [old = '', text = ''] = textWith(request.kind, items);
  return {
    kind: request.kind,
    items,
    refused,
    activation,
    canActivateNow,
    file: { path: file, text, difference: differenceLines(old, text) },
    steps: stepsOf(request.kind, items, activation),
    notes: request.kind === 'keep' ? keepNotes(items, '/persist') : [],
    hash: 'ab'.repeat(32),
  };
}
