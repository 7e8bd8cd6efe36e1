import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Proposal } from '../../../core/change/change.ts';
import { differenceLines } from '../../../core/change/difference-lines.ts';
import { message } from '../../../core/messages/render.ts';
import { persistText } from '../../../core/persist/persist-text.ts';
import { printProposal } from './print-proposal.ts';

const item = {
  path: '/var/lib/x\n',
  method: 'bind',
  mode: '0700',
  owner: 'x',
  group: 'x',
} as const;
const before = { directories: [{ path: '/srv/a' }], files: [], ignore: [], knowledge: [] };
const old = persistText(before);
const text = persistText({ ...before, directories: [...before.directories, item] });

const proposal: Proposal = {
  kind: 'keep',
  items: [
    {
      item,
      kind: 'directory',
      alternatives: ['subvolume'],
      why: message('proposal.why.bind'),
      warnings: [message('proposal.warning.no-unit')],
      bytes: 2048,
      entries: 3,
      stops: ['x.socket', 'x.service'],
      onlyAtBoot: message('proposal.at-boot.session', { unit: 'sddm.service' }),
      subvolume: null,
    },
  ],
  refused: [],
  activation: 'next-boot',
  canActivateNow: false,
  file: { path: '/persist/etc/nixos/persist.nix', text, difference: differenceLines(old, text) },
  steps: [
    {
      id: 'check',
      title: message('change.step.check'),
      commands: ['# nothing has changed', 'true'],
    },
  ],
  notes: [{ title: message('proposal.note.incus'), text: 'config: {}\ncluster: null' }],
  hash: '0'.repeat(64),
};

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('shows what is done, how the list changes, and every command', () => {
  printProposal(proposal);
  vi.restoreAllMocks();
  expect(printed).toBe(`/var/lib/x\\n  (directory, 2 KiB, 3 entries)
   method bind, x:x 0700
   Its folder is mounted from where it is kept; programs notice nothing.
   ! No unit is known that uses it. End the programs that write to it yourself.
   ! Stopping sddm.service would end your session, so it is kept from the next boot on.
   stops x.socket, x.service
   or by --method subvolume

/persist/etc/nixos/persist.nix
    # What stays when the root is emptied, and why. Plain data: you may edit it, and
    # Tidemark does too.
    {
  -   directories = [ { path = "/srv/a"; } ];
  +   directories = [
  +     {
  +       path = "/srv/a";
  +     }
  +     {
  +       path = "/var/lib/x\\n";
  +       method = "bind";
  +       mode = "0700";
  +       owner = "x";
  +       group = "x";
  +     }
  +   ];
      files = [ ];
    }

1. Check the paths and the room
   # nothing has changed
   $ true

Preseed for Incus: \`incus admin init --preseed\`:
   config: {}
   cluster: null

It takes effect at the next boot. What is written until then is copied once more at shutdown.
`);
});
