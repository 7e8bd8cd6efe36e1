import { describe, expect, it } from 'vitest';
import type { DiskIdentity } from '../../core/disks/disk.ts';
import type { StickImage, StickProposal } from '../../core/stick/stick.ts';
import { createHandlers, settle } from './testing/create-handlers.ts';
import type { InstallAnswer } from './testing/create-handlers.ts';

const image: StickImage = {
  path: '/home/me/tide.iso',
  sizeBytes: 1,
  modifiedMs: 1,
  label: 'TIDE',
  boot: { hasElTorito: true, table: 'gpt' },
  expectedHash: null,
};
const identity: DiskIdentity = {
  node: '/dev/sdb',
  byId: null,
  serial: null,
  wwn: null,
  model: null,
  transport: 'usb',
  sizeBytes: 1,
  logicalSectorBytes: 512,
  tableId: null,
  diskSequence: 1,
  edgesHash: null,
};
const wish = { disk: identity, allowsFixed: false };

function proposalFor(isEmpty: boolean): StickProposal {
  const facts = { isRemovable: true, isRotational: false, vendor: null, table: null };
  const disk = { identity, ...facts, segments: [], isEmpty, exclusion: null };
  return { image, disk, unmounts: [], steps: ['write', 'verify'], hash: 'c'.repeat(64) };
}

const begun: InstallAnswer[number] = {
  event: { kind: 'run-started', atMs: 1, steps: ['write', 'verify'] },
};

function create(answer: InstallAnswer = [begun], isEmpty = false) {
  const made = createHandlers(answer, {
    'stick-look': { image, proposal: proposalFor(isEmpty) },
  });
  made.state.chosen = image.path;
  return made;
}

async function propose({ handlers }: ReturnType<typeof create>): Promise<string> {
  await handlers['stick.chooseImage']({});
  return (await handlers['stick.propose'](wish)).confirmation;
}

const refused = { problem: { code: 'not-confirmed' } };

describe('making a stick', () => {
  it('takes no file but the one that was chosen in the dialog', async () => {
    const { handlers, state } = create();
    await expect(handlers['stick.propose'](wish)).rejects.toMatchObject(refused);
    expect(await handlers['stick.chooseImage']({})).toEqual({ path: image.path });
    // Closing the dialog the second time keeps the first choice.
    state.chosen = null;
    expect(await handlers['stick.chooseImage']({})).toEqual({ path: null });
    expect(await handlers['stick.look']({})).toEqual({ image });
  });

  it('needs the name of a disk that holds something, and the confirmation, once', async () => {
    const made = create();
    const confirmation = await propose(made);
    const start = made.handlers['stick.start'];
    await expect(start({ confirmation, typedName: 'sda' })).rejects.toMatchObject(refused);
    await expect(start({ confirmation: '0'.repeat(64), typedName: 'sdb' })).rejects.toMatchObject(
      refused,
    );
    expect(made.sticks.get().state.kind).toBe('idle');
    await start({ confirmation, typedName: ' sdb ' });
    expect(made.sticks.get().state.kind).toBe('running');
    await expect(start({ confirmation, typedName: 'sdb' })).rejects.toMatchObject({
      problem: { code: 'already-running' },
    });
  });

  it('asks for no name where nothing is lost', async () => {
    const made = create([begun], true);
    await made.handlers['stick.start']({ confirmation: await propose(made), typedName: '' });
    expect(made.sticks.isRunning()).toBe(true);
  });

  it('is over when the helper says so, well or badly', async () => {
    const value = { writtenBytes: 1, sha256: 'd'.repeat(64), wasChecksumKnown: false };
    const good = create([begun, { result: { ok: true, value } }]);
    await good.handlers['stick.start']({ confirmation: await propose(good), typedName: 'sdb' });
    await good.sticks.settled();
    expect(good.sticks.get().state).toEqual({ kind: 'done', result: value });
    const problem = { code: 'stick-differs', values: { atBytes: 1 }, stepId: 'verify', lines: [] };
    const bad = create([begun, { result: { ok: false, problem } }]);
    await bad.handlers['stick.start']({ confirmation: await propose(bad), typedName: 'sdb' });
    await settle();
    expect(bad.sticks.get().state).toMatchObject({
      kind: 'failed',
      problem: { code: 'stick-differs' },
    });
  });

  it('that never began is told to whoever asked, and leaves nothing behind', async () => {
    const problem = { code: 'disk-changed', values: {}, stepId: null, lines: [] };
    const made = create([{ result: { ok: false, problem } }]);
    const confirmation = await propose(made);
    await expect(
      made.handlers['stick.start']({ confirmation, typedName: 'sdb' }),
    ).rejects.toMatchObject({ problem: { code: 'disk-changed' } });
    expect(made.sticks.get().state.kind).toBe('idle');
  });
});
