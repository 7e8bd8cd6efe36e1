/** A made-up root that has been in use for some hours: enough of everything to see the pages with. */
import type { ExplanationKind } from '../../../core/drift/explanation.ts';
import type { Aspect, ChangeKind, EntryKind } from '../../../core/drift/view.ts';
import { KIB, MIB } from '../../../core/sizes/units.ts';

export interface DriftLeaf {
  readonly path: string;
  readonly entry: EntryKind;
  readonly change: ChangeKind;
  readonly aspects: readonly Aspect[];
  readonly kind: ExplanationKind;
  /** Where the explained place begins. */
  readonly place: string;
  readonly entryId: string | null;
  readonly unit: string | null;
  readonly bytes: number;
  readonly owner: string;
  /** Minutes after the boot. */
  readonly minute: number;
}

export interface DriftPlace {
  readonly place: string;
  readonly kind: ExplanationKind;
  readonly entryId: string | null;
  readonly unit: string | null;
  readonly owner: string;
}

interface Extra {
  readonly entry?: EntryKind;
  readonly change?: ChangeKind;
  readonly aspects?: readonly Aspect[];
}

type Files = readonly (readonly [name: string, bytes: number, minute: number, extra?: Extra])[];

function place(
  kind: ExplanationKind,
  path: string,
  more: Partial<Pick<DriftPlace, 'entryId' | 'unit' | 'owner'>>,
): DriftPlace {
  return { place: path, kind, entryId: null, unit: null, owner: 'root', ...more };
}

const changed = (...aspects: readonly Aspect[]): Extra => ({ change: 'changed', aspects });

const machines: Files = Array.from({ length: 6 }, (_, index) => [
  `/sessions/2026-11-${20 + index}.jsonl`,
  (180 + index * 37) * KIB,
  30 + index * 41,
]);

const layers: Files = Array.from({ length: 36 }, (_, index) => [
  `/overlay2/${(index * 7919 + 4099).toString(16).padStart(8, 'a')}/diff.tar`,
  (2 + ((index * 13) % 29)) * MIB,
  60 + index * 4,
]);

const thumbnails: Files = Array.from({ length: 180 }, (_, index) => [
  `/fontconfig/${(index * 104_729).toString(16)}-le64.cache-9`,
  (3 + (index % 11)) * KIB,
  2 + (index % 40),
]);

const places: readonly (readonly [DriftPlace, Files])[] = [
  [
    place('precious', '/etc/NetworkManager/system-connections', {
      entryId: 'network-connections',
      unit: 'NetworkManager.service',
    }),
    [
      ['/Harbour Caf\xc3\xa9.nmconnection', 412, 14],
      ['/eduroam.nmconnection', 1290, 190],
    ],
  ],
  [
    place('precious', '/etc/ssh/ssh_host_ed25519_key', { entryId: 'ssh-host-key-ed25519' }),
    [
      ['', 411, 1],
      ['.pub', 97, 1],
    ],
  ],
  [
    place('useful', '/var/lib/bluetooth', { entryId: 'bluetooth', unit: 'bluetooth.service' }),
    [
      ['/9C:FC:E8:11:0A:43/settings', 37, 22],
      ['/9C:FC:E8:11:0A:43/38:18:4C:17:6E:F2/info', 512, 23],
    ],
  ],
  [
    place('useful', '/var/lib/docker', { entryId: 'docker', unit: 'docker.service' }),
    [...layers, ['/network/files/local-kv.db', 128 * KIB, 61]],
  ],
  [
    place('unexplained', '/var/lib/harvest', { unit: 'harvest.service', owner: 'harvest' }),
    [['/state.sqlite', 3.2 * MIB, 388], ['/state.sqlite-wal', 640 * KIB, 412], ...machines],
  ],
  [
    place('unexplained', '/opt/scanner', {}),
    [
      ['/bin/scan', 4.1 * MIB, 121],
      ['/driver.conf', 903, 121],
      ['/scan.sock', 0, 122, { entry: 'socket' }],
      ['/names with\nline break', 12, 130],
      ['/b\xe9ton.txt', 91, 131],
    ],
  ],
  [
    place('unexplained', '/root', {}),
    [
      ['/.bash_history', 2144, 402],
      ['/notes to keep.txt', 5 * KIB, 377],
      ['/disk.img', 210 * MIB, 250],
    ],
  ],
  [
    place('unexplained', '/etc/machine-notes', {}),
    [['', 1180, 300, changed('content', 'size', 'time')]],
  ],
  [
    place('regenerated', '/var/cache', {}),
    [
      ...thumbnails,
      ['/cups/job.cache', 88, 12],
      ['/ldconfig/aux-cache', 21 * KIB, 1, changed('content', 'time')],
    ],
  ],
  [
    place('regenerated', '/var/tmp', {}),
    [
      ['/systemd-private-4f/tmp', 0, 1, { entry: 'directory' }],
      ['/build-log.txt', 61 * KIB, 200],
    ],
  ],
  [place('ignored', '/var/lib/lastlog', {}), [['/lastlog2.db', 24 * KIB, 5]]],
  [place('kept', '/etc/machine-id', { entryId: 'machine-id' }), [['', 0, 0, { entry: 'link' }]]],
  [
    place('kept', '/var/lib/nixos', { entryId: 'nixos-users' }),
    [['', 0, 0, { entry: 'directory' }]],
  ],
  [
    place('nixos', '/etc/static', {}),
    Array.from({ length: 90 }, (_, index) => [
      `/unit-${String(index).padStart(2, '0')}.conf`,
      0,
      0,
      { entry: 'link' },
    ]),
  ],
  [place('nixos', '/etc/fstab', {}), [['', 0, 0, { entry: 'link' }]]],
  [place('nixos', '/etc/issue', {}), [['', 0, 0, { change: 'deleted' }]]],
];

function leavesOf([about, files]: (typeof places)[number]): readonly DriftLeaf[] {
  return files.map(([name, bytes, minute, extra = {}]) => ({
    ...about,
    path: `${about.place}${name}`,
    entry: extra.entry ?? 'file',
    change: extra.change ?? 'new',
    aspects: extra.aspects ?? [],
    bytes: Math.round(bytes),
    minute,
  }));
}

/** Everything that lies on the made-up root beyond the blank snapshot. */
export const driftLeaves: readonly DriftLeaf[] = places.flatMap(leavesOf);
