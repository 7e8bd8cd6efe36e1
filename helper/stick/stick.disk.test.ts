/** Making sticks on real disks: the bytes, what is refused, mounts, stopping, and a disk that lies. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIB, MIB } from '../../core/sizes/units.ts';
import type { StickProposal } from '../../core/stick/stick.ts';
import { isoImage } from '../../rehearsal/iso-image.ts';
import { bootMachine } from '../../rehearsal/machine.ts';
import type { Machine } from '../../rehearsal/machine.ts';
import {
  probeIn,
  problemCode,
  putFile,
  runHelper,
  shell,
} from '../../rehearsal/testing/rehearsed-helper.ts';
import type { HelperRun } from '../../rehearsal/testing/rehearsed-helper.ts';
import { presentStage } from '../../scripts/setup/stage.ts';

const iso = isoImage({ label: 'TIDE_LIVE', name: 'readme.txt', content: randomBytes(64 * 1024) });
const sha256 = createHash('sha256').update(iso).digest('hex');
const image = '/run/images/tide.iso';
const large = '/run/images/large.iso';

let machine: Machine;

function sh(line: string): Promise<string> {
  return shell(machine, `set -e; ${line}`);
}

beforeAll(async () => {
  machine = await bootMachine({
    nodePath: presentStage().node,
    liveMedium: true,
    disks: [
      { sizeBytes: 2 * GIB, serial: 'STICK1', removable: true },
      { sizeBytes: 16 * GIB, serial: 'FIXED1' },
      { sizeBytes: MIB, serial: 'TINY1', removable: true },
    ],
  });
  await putFile(machine, '/run/images/tide.b64', iso.toString('base64'));
  await sh(
    `base64 -d /run/images/tide.b64 > ${image}; cp ${image} ${large}; truncate -s 96M ${large}`,
  );
});
afterAll(() => machine.cutPower());

/** Node of the disk with this serial number. */
async function nodeOf(serial: string): Promise<string> {
  return (
    (await probeIn(machine)).find(({ identity }) => identity.serial === serial)?.identity.node ??
    'none'
  );
}

function stick(path: string, disk: string, ...flags: string[]): Promise<HelperRun> {
  return runHelper(machine, ['stick', path, '--disk', disk, '--yes', ...flags]);
}

function bytesOn(node: string): Promise<string> {
  return sh(
    `echo 3 > /proc/sys/vm/drop_caches; head -c ${iso.length} ${node} | sha256sum | cut -c1-64`,
  );
}

function stepsOf({ json }: HelperRun): string[] {
  return json.flatMap(({ event }) => {
    const { kind, stepId } = (event ?? {}) as { kind?: string; stepId?: string };
    return kind === 'step-finished' && stepId !== undefined ? [stepId] : [];
  });
}

describe('a stick', () => {
  it('gets the image, byte by byte, and an old table at its end goes', async () => {
    const node = await nodeOf('STICK1');
    await sh(`sgdisk -n1:0:0 ${node} >/dev/null; udevadm settle`);
    const byId = await sh(`find /dev/disk/by-id -lname '*/${node.slice(5)}' | head -n1`);
    const run = await stick(image, byId);
    expect(problemCode(run)).toBeNull();
    const result = run.json.find(({ kind }) => kind === 'result')?.['value'];
    expect(result).toEqual({ writtenBytes: iso.length, sha256, wasChecksumKnown: false });
    expect(stepsOf(run)).toEqual(['check', 'write', 'flush', 'verify']);
    expect(await bytesOn(node)).toBe(sha256);
    expect(await sh(`tail -c ${MIB} ${node} | tr -d '\\0' | wc -c`)).toBe('0');
  });

  it('is unmounted first when the desktop has mounted it, and only it', async () => {
    const node = await nodeOf('STICK1');
    await sh(`wipefs -qa ${node}; sgdisk -Z ${node} >/dev/null 2>&1; sgdisk -n1:0:0 ${node} >/dev/null
      udevadm settle; mkfs.vfat ${node}1 >/dev/null; mkdir -p /run/media/stick; mount ${node}1 /run/media/stick`);
    expect(problemCode(await stick('/run/media/stick/none.iso', node))).toBe('image-unreadable');
    await sh(`cp ${image} /run/media/stick/own.iso; sync`);
    expect(problemCode(await stick('/run/media/stick/own.iso', node))).toBe('image-on-disk');
    // Somebody stands in it.
    const before = await sh('grep -c . /proc/mounts');
    const held = await machine.spawn(['sh', '-c', 'cd /run/media/stick && read line']);
    expect(problemCode(await stick(image, node))).toBe('unmount-failed');
    held.stdin.write('go\n');
    const run = await stick(image, node);
    expect(problemCode(run)).toBeNull();
    expect(stepsOf(run)).toEqual(['check', 'unmount', 'write', 'flush', 'verify']);
    expect(await bytesOn(node)).toBe(sha256);
    expect(Number(await sh('grep -c . /proc/mounts'))).toBe(Number(before) - 1);
  });

  it('is compared with the hash beside the image first', async () => {
    const node = await nodeOf('STICK1');
    await sh(
      `head -c 1M /dev/zero > ${node}; echo "${'0'.repeat(64)}  tide.iso" > ${image}.sha256`,
    );
    const run = await stick(image, node);
    expect(problemCode(run)).toBe('image-checksum');
    expect(await sh(`head -c 1M ${node} | tr -d '\\0' | wc -c`)).toBe('0');
    await sh(`echo "${sha256}  tide.iso" > ${image}.sha256`);
    const known = await stick(image, node);
    expect(known.json.find(({ kind }) => kind === 'result')?.['value']).toMatchObject({
      wasChecksumKnown: true,
    });
    await sh(`rm ${image}.sha256`);
  });

  it('that gives back something else is found out', async () => {
    const node = await nodeOf('STICK1');
    // Somebody writes into the middle again and again, as a worn-out stick would forget.
    const liar = await machine.spawn([
      'sh',
      '-c',
      `while [ ! -e /run/images/enough ]; do
      printf LIE | dd of=${node} bs=1 seek=${41 * MIB} conv=notrunc,fsync 2>/dev/null; done`,
    ]);
    const run = await stick(large, node);
    await sh('touch /run/images/enough');
    expect(problemCode(run)).toBe('stick-differs');
    const problem = run.json.find(({ kind }) => kind === 'problem')?.['problem'];
    expect(problem).toMatchObject({ values: { atBytes: 40 * MIB }, stepId: 'verify' });
    liar.stdin.end();
  });

  it('stops when asked, and says what that leaves', async () => {
    const node = await nodeOf('STICK1');
    const { node: program, helper } = presentStage();
    const words = `${machine.pathInGuest(program)} ${machine.pathInGuest(helper)} stick ${large}`;
    const said = await sh(`truncate -s 1500M ${large}
      ${words} --disk ${node} --yes --json > /run/images/out & pid=$!
      until grep -q '"stepId":"write","progress"' /run/images/out; do sleep 0.1; done
      kill -TERM $pid; wait $pid || echo "code $?"; truncate -s 96M ${large}; tail -n1 /run/images/out`);
    expect(said).toContain('code 112');
    expect(said).toContain('stick-cancelled');
    expect(said).toContain('@stick.state.half');
  });
});

describe('refused', () => {
  it('is a built-in disk, unless it was asked for', async () => {
    const node = await nodeOf('FIXED1');
    expect(problemCode(await stick(image, node))).toBe('disk-not-removable');
    expect(await sh(`head -c 1M ${node} | tr -d '\\0' | wc -c`)).toBe('0');
    await sh(`mkfs.ext4 -qF ${node}; mkdir -p /run/fixed; mount ${node} /run/fixed`);
    const mounted = await stick(image, node, '--allow-fixed');
    expect(problemCode(mounted)).toBe('disk-excluded');
    await sh('umount /run/fixed');
    expect(problemCode(await stick(image, node, '--allow-fixed'))).toBeNull();
    expect(await bytesOn(node)).toBe(sha256);
  });

  it('is the medium that the session was started from', async () => {
    const live = (await probeIn(machine)).find((d) => d.exclusion?.kind === 'live-system');
    const run = await stick(image, live?.identity.node ?? 'none', '--allow-fixed');
    expect(run.json.find(({ kind }) => kind === 'problem')?.['problem']).toMatchObject({
      code: 'disk-excluded',
      values: { reason: '@exclusion.live-system.medium' },
    });
  });

  it('is what is no image, and an image that does not fit', async () => {
    const node = await nodeOf('STICK1');
    await sh(
      `ln -sf ${image} /run/images/link.iso; head -c 1M /dev/urandom > /run/images/noise.iso`,
    );
    expect(problemCode(await stick('/run/images/link.iso', node))).toBe('image-not-file');
    expect(problemCode(await stick(node, node))).toBe('image-not-file');
    expect(problemCode(await stick('/run/images/noise.iso', node))).toBe('image-not-iso');
    expect(problemCode(await stick(large, await nodeOf('TINY1')))).toBe('image-too-large');
  });

  it('is a disk that is another one since it was proposed', async () => {
    const node = await nodeOf('STICK1');
    const { node: program, helper } = presentStage();
    const disk = (await probeIn(machine)).find(({ identity }) => identity.node === node);
    const request = { image, disk: disk?.identity, allowsFixed: false };
    const serve = async (verb: string, input: unknown): Promise<string> => {
      const version = (
        await machine.run([machine.pathInGuest(program), machine.pathInGuest(helper), '--version'])
      ).stdout.trim();
      const frames = [
        { kind: 'hello', protocol: 1, version, pid: 1 },
        { kind: 'request', id: 1, verb, input },
      ];
      await putFile(
        machine,
        '/run/images/frames',
        frames.map((f) => `${JSON.stringify(f)}\n`).join(''),
      );
      return sh(`(cat /run/images/frames; sleep 8) | ${machine.pathInGuest(program)} \
        ${machine.pathInGuest(helper)} serve | tail -n1`);
    };
    const look = JSON.parse(await serve('stick-look', request)) as {
      outcome: { value: { proposal: StickProposal } };
    };
    const { hash } = look.outcome.value.proposal;
    const forged = await serve('stick-write', { request, hash: '0'.repeat(64) });
    expect(forged).toContain('proposal-differs');
    await sh(`printf X | dd of=${node} bs=1 seek=700000 conv=notrunc,fsync 2>/dev/null`);
    expect(await serve('stick-write', { request, hash })).toContain('disk-changed');
  });
});
