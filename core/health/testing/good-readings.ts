/** Readings of a machine on which all is well, as its tools printed them. */
import type { HealthReadings } from '../readings.ts';

export const bootMs = Date.UTC(2026, 10, 23, 4, 40, 0);
export const bootId = '0a1b2c3d-8b86-4b9a-83f3-de47c8959ed2';

/** btrfs-progs 6.2. */
export const usageText = `Overall:
    Device size:\t\t         419430400
    Device allocated:\t\t          92274688
    Device unallocated:\t\t         327155712
    Device missing:\t\t                 0
    Device slack:\t\t                 0
    Used:\t\t\t            360448
    Free (estimated):\t\t         335544320\t(min: 171966464)
    Free (statfs, df):\t\t         334495744
    Data ratio:\t\t\t              1.00
    Metadata ratio:\t\t              2.00
    Global reserve:\t\t           5767168\t(used: 0)
    Multiple profiles:\t\t                no

Data,single: Size:8388608, Used:0 (0.00%)
   /dev/loop0\t   8388608

Metadata,DUP: Size:33554432, Used:163840 (0.49%)
   /dev/loop0\t  67108864

System,DUP: Size:8388608, Used:16384 (0.20%)
   /dev/loop0\t  16777216

Unallocated:
   /dev/loop0\t 327155712
`;

export const statisticsText = `[/dev/mapper/enc].write_io_errs    0
[/dev/mapper/enc].read_io_errs     0
[/dev/mapper/enc].flush_io_errs    0
[/dev/mapper/enc].corruption_errs  0
[/dev/mapper/enc].generation_errs  0
`;

export const scrubText = `UUID:             1cd28abe-fe89-40e6-95fa-a40c59323eb6
Scrub started:    Sun Nov  1 04:48:00 2026
Status:           finished
Duration:         0:00:00
Total to scrub:   432.00KiB
Rate:             0.00B/s
Error summary:    no errors found
`;

const slot = (number: number): string => `  ${number}: luks2
\tKey:        512 bits
\tPriority:   normal
\tCipher:     aes-xts-plain64
\tPBKDF:      argon2id
\tAF stripes: 4000
\tDigest ID:  0
`;

/** cryptsetup 2.6. */
export function luksText(slots: number): string {
  return `LUKS header information
Version:       \t2
Epoch:         \t3
UUID:          \td31e0803-c51f-4c89-b588-0cdfa8d779df
Label:         \t(no label)

Data segments:
  0: crypt
\toffset: 16777216 [bytes]

Keyslots:
${Array.from({ length: slots }, (_, number) => slot(number)).join('')}Tokens:
${slots > 1 ? '  0: systemd-recovery\n\tKeyslot:    1\n' : ''}Digests:
  0: pbkdf2
\tHash:       sha256
`;
}

export const mountInfo = `22 1 0:20 /root / rw,noatime shared:1 - btrfs /dev/mapper/enc rw,subvol=/root
24 22 0:20 /persist /persist rw shared:2 - btrfs /dev/mapper/enc rw,subvol=/persist
25 22 0:20 /swap /swap rw - btrfs /dev/mapper/enc rw
`;

export const goodReadings: HealthReadings = {
  system: {
    device: '/dev/mapper/enc',
    uuid: '1cd28abe-fe89-40e6-95fa-a40c59323eb6',
    root: 'root',
    blank: 'root-blank',
    candidates: ['root-blank'],
    persist: '/persist',
    persistFile: '/persist/etc/nixos/persist.nix',
    oldRoots: 'old_roots',
    setUpBy: 'module',
  },
  nowMs: bootMs + 3_600_000,
  bootMs,
  bootId,
  mark: { outcome: 'emptied', reason: 'done', bootId, oldRoot: '20261123T044003Z-0a1b2c3d' },
  isMarkDamaged: false,
  journal: 'tidemark: the root is empty; the old one is old_roots/20261123T044003Z-0a1b2c3d\n',
  mountInfo,
  fileSystemTable: `# made by NixOS
/dev/mapper/enc / btrfs x-initrd.mount,subvol=root 0 0
/dev/mapper/enc /persist btrfs x-initrd.mount,subvol=persist,noatime 0 0
/persist/var/lib/x /var/lib/x none bind,nofail 0 0
`,
  root: {
    uuid: '7aa58826-af67-d440-87a8-8df08ca9f1de',
    parentUuid: '02f97788-ff94-2744-8fcd-1d1f0cc9f5b4',
    isReceived: false,
    createdMs: bootMs + 3000,
    id: 270,
    generation: 60,
    generationAtCreation: 44,
    isReadOnly: false,
  },
  blank: {
    uuid: '02f97788-ff94-2744-8fcd-1d1f0cc9f5b4',
    parentUuid: null,
    isReceived: false,
    createdMs: bootMs - 9e9,
    id: 257,
    generation: 44,
    generationAtCreation: 7,
    isReadOnly: true,
  },
  nested: 'nothing',
  usage: usageText,
  scrub: scrubText,
  deviceStatistics: statisticsText,
  earlierRoots: [
    {
      name: '20261123T044003Z-0a1b2c3d',
      rolledBackAtMs: bootMs + 3000,
      bootId,
      exclusiveBytes: 1_000_000,
      isReadOnly: false,
      isNewest: true,
    },
  ],
  passwords: [
    {
      user: 'ada',
      isFile: true,
      isEmpty: false,
      isOneLine: true,
      isHash: true,
      isPrivate: true,
      isInForce: true,
    },
  ],
  persistFile: { kind: 'read', items: 22, rules: 1 },
  kept: [
    {
      item: { path: '/var/lib/x' },
      kind: 'directory',
      state: 'served',
      entryId: null,
      bytes: 5,
      sinceMs: null,
    },
  ],
  prune: { timer: 'active', isTimerThere: true, lastResult: 'success' },
  swaps: 'Filename\tType\tSize\tUsed\tPriority\n/swap/swapfile file 1024 0 -2\n',
  container: { device: '/dev/sda2', dump: luksText(2) },
};
