/** The installed rehearsal machine itself: what other tests stand on is what it claims to be. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Machine } from '../machine.ts';
import { passphrase, putFile, shell, testDisk } from '../testing/rehearsed-helper.ts';
import { bootInstalled } from './boot-installed.ts';
import { IMAGE_LIMIT_MS, installedImage } from './image-cache.ts';

let folder: string;
let image: string;
let machine: Machine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-installed-'));
  image = join(folder, 'disk.img');
  await installedImage(image);
  machine = await bootInstalled(image);
}, IMAGE_LIMIT_MS);
afterAll(async () => {
  await machine.cutPower();
  rmSync(folder, { recursive: true, force: true });
});

async function rollback(): Promise<{ outcome: string; oldRoot: string | null }> {
  return JSON.parse(await shell(machine, 'cat /run/tidemark-rollback.json')) as Awaited<
    ReturnType<typeof rollback>
  >;
}

const build =
  "nix-build '<nixpkgs/nixos>' -A system --out-link /run/built " +
  '-I nixpkgs=/nix/var/nix/profiles/per-user/root/channels/nixos ' +
  '-I nixos-config=/persist/etc/nixos/configuration.nix';

describe('the first boot', () => {
  it('stands on the root that the rollback made, with systemd as the first process', async () => {
    expect(await shell(machine, 'findmnt -no SOURCE,FSTYPE /')).toBe(
      '/dev/mapper/enc[/root] btrfs',
    );
    expect(await shell(machine, 'cat /proc/1/comm')).toBe('systemd');
    expect(await shell(machine, 'systemctl is-system-running')).toBe('running');
    expect((await rollback()).outcome).toBe('emptied');
    expect(await shell(machine, 'grep -c VARIANT_ID /etc/os-release; true')).toBe('0');
  });

  it('has what is kept mounted or linked, by the units that its own fstab makes', async () => {
    const show = 'systemctl show -p Requires --value bluetooth.service; findmnt -no FSROOT';
    expect(await shell(machine, `${show} /var/lib/bluetooth`)).toContain(
      '/persist/var/lib/bluetooth',
    );
    expect(await shell(machine, 'readlink -f /etc/machine-id')).toBe('/persist/etc/machine-id');
    expect(await shell(machine, 'cat /proc/swaps')).toContain('/swap/swapfile');
    expect(await shell(machine, 'findmnt -no SOURCE /boot')).toBe('/dev/sda1');
  });

  it('has Tidemark in its menu, and a helper that polkit asks about by its place', async () => {
    const share = '/run/current-system/sw/share';
    const entry = `${share}/applications/org.tidemark.Tidemark.desktop`;
    expect(await shell(machine, `grep ^Exec= ${entry}`)).toContain('Exec=tidemark %f');
    const program = await shell(machine, `dirname $(dirname $(dirname $(realpath ${entry})))`);
    expect(program).toMatch(/^\/nix\/store\/[a-z0-9]+-tidemark-installed$/);
    const launcher = `${program}/libexec/tidemark/tidemark-helper`;
    expect(await shell(machine, `realpath ${program}/bin/tidemark-helper`)).toBe(launcher);
    const action = `${share}/polkit-1/actions/org.tidemark.Tidemark.policy`;
    expect(await shell(machine, `grep exec.path ${action}`)).toContain(`>${launcher}<`);
    expect(
      await shell(
        machine,
        `grep -rlE --exclude=*.cjs '@(PREFIX|SHELL|ENV|ELECTRON)@' ${program}; true`,
      ),
    ).toBe('');
    expect(await shell(machine, `realpath /etc/xdg/autostart/*Tidemark.desktop`)).toContain(
      `${program}/share/tidemark/autostart/`,
    );
    expect(await shell(machine, `${launcher} status --json`)).toContain(
      '"rollback-of-this-boot","state":"good"',
    );
  });

  it('starts the window with the Electron of its nixpkgs, and the very app of the package', async () => {
    const programs = '/run/tidemark-rehearsal/programs';
    await putFile(machine, `${programs}/electron`, '#!/bin/sh\necho "$@"; cat "$1/package.json"\n');
    const entry = '/run/current-system/sw/share/applications/org.tidemark.Tidemark.desktop';
    const program = await shell(machine, `dirname $(dirname $(dirname $(realpath ${entry})))`);
    const said = await shell(machine, `${program}/bin/tidemark --face=stick`);
    expect(said).toContain(`${program}/share/tidemark --face=stick`);
    expect(said).toContain(`"helperFolder": "${program}/libexec/tidemark"`);
    await shell(
      machine,
      `rm ${programs}/electron; test -s ${program}/share/tidemark/dist/electron/main.cjs`,
    );
  });

  it('notes by its own unit what gathers', async () => {
    await shell(machine, 'systemctl start tidemark-watch.service');
    expect(JSON.parse(await shell(machine, 'cat /run/tidemark/drift.json'))).toHaveProperty('open');
    expect(await shell(machine, 'systemctl is-active tidemark-watch.timer')).toBe('active');
    // Stopped in the middle, as by a shutdown, it has not failed.
    await shell(machine, 'date > /root/new; sync -f /root/new');
    await shell(
      machine,
      'systemctl start --no-block tidemark-watch; sleep 1.5; systemctl stop tidemark-watch',
    );
    expect(await shell(machine, 'systemctl show -p Result --value tidemark-watch')).toBe('success');
    expect(await shell(machine, 'systemctl is-system-running')).toBe('running');
  });

  it('runs the example service, as its own user and with its odd files', async () => {
    const files = 'cd /var/lib/tide-notes; stat -c "%U %h" first; stat -c %b holes; ls | wc -l';
    expect(await shell(machine, files)).toMatch(/^tide-notes 2\n\d{1,2}\n\d+$/);
    const attribute = `perl -e 'my $v = "\\0" x 9; syscall(191, $ARGV[0], $ARGV[1], $v, 9) > 0 and print $v =~ /high/ ? "high" : "set"'`;
    const key = '/var/lib/tide-notes/private/key';
    expect(await shell(machine, `${attribute} ${key} user.tide`)).toBe('high');
    await shell(machine, 'systemctl stop tide-notes.socket tide-notes.service');
    expect(await shell(machine, 'tail -n 1 /var/lib/tide-notes/log')).toMatch(/^stopped \d+$/);
    expect(await shell(machine, 'systemd-run --quiet --wait --pipe id -un')).toBe('root');
  });
});

describe('a changed configuration', () => {
  it('is built and switched to: what is kept now is mounted now', async () => {
    const list = '/persist/etc/nixos/persist.nix';
    const entry =
      '{ path = "/var/lib/tide-notes"; owner = "tide-notes"; group = "tide-notes"; mode = "0750"; units = [ "tide-notes.service" ]; }';
    await shell(machine, `sed -i 's|^  directories = \\[|&\\n    ${entry}|' ${list}`);
    await shell(
      machine,
      'install -d -m 0755 /persist/var/lib; cp -a /var/lib/tide-notes /persist/var/lib/',
    );
    await shell(machine, build);
    await shell(
      machine,
      'nix-env -p /nix/var/nix/profiles/system --set "$(readlink -f /run/built)"',
    );
    const { stderr, exitCode } = await machine.run([
      '/run/built/bin/switch-to-configuration',
      'switch',
    ]);
    expect([exitCode, stderr]).toEqual([
      0,
      expect.stringContaining('var-lib-tide\\x2dnotes.mount'),
    ]);
    expect(await shell(machine, 'findmnt -no FSROOT /var/lib/tide-notes')).toBe(
      '/persist/var/lib/tide-notes',
    );
    await shell(machine, 'systemctl start tide-notes.service');
    // Its own unit is stopped with the mount, as fstab's x-systemd.required-by= wants it.
    await shell(machine, 'systemctl stop "var-lib-tide\\x2dnotes.mount"');
    expect(await shell(machine, 'systemctl is-active tide-notes.service; true')).toBe('inactive');
  });

  it('is what the next boot boots, also after a power cut', async () => {
    await shell(machine, 'echo drift > /root/drift; echo kept > /persist/var/lib/tide-notes/kept');
    await shell(machine, 'ln -s /etc/static/gone /etc/dangling; sync');
    await machine.cutPower();
    machine = await bootInstalled(image);
    const { outcome, oldRoot } = await rollback();
    expect(outcome).toBe('emptied');
    expect(await shell(machine, 'ls -A /root; ls /etc/dangling 2>&1; true')).toMatch(/^ls: /);
    await shell(machine, 'mkdir -p /run/top; mount -o subvolid=5,ro /dev/mapper/enc /run/top');
    expect(await shell(machine, `cat /run/top/${oldRoot ?? ''}/root/drift`)).toBe('drift');
    expect(await shell(machine, 'ls -d /run/top/old_roots/*Z-* | grep -vc json')).toBe('2');
    await shell(machine, 'umount /run/top');
    expect(await shell(machine, 'cat /var/lib/tide-notes/kept')).toBe('kept');
    expect(await shell(machine, 'systemctl is-active tide-notes.service')).toBe('active');
    expect(await shell(machine, 'stat -c %U /var/lib/tide-notes/count')).toBe('tide-notes');
  });

  it('can be left out of a boot by hand, and ends by a shutdown that units take part in', async () => {
    const before = await shell(machine, 'cat /var/lib/tide-notes/count');
    await shell(machine, 'echo more > /root/drift');
    await machine.powerOff();
    machine = await bootInstalled(image, { kernelParameters: ['tidemark.rollback=0'] });
    expect((await rollback()).outcome).toBe('off');
    expect(await shell(machine, 'cat /root/drift')).toBe('more');
    const log = await shell(machine, "grep -a '^stopped' /var/lib/tide-notes/log | tail -n 1");
    expect(Number(log.split(' ')[1])).toBeGreaterThanOrEqual(Number(before));
  });
});

describe('the launcher', () => {
  it('runs a program on an installed system, named as it is named here', async () => {
    await machine.powerOff();
    const description = join(folder, 'machine.json');
    const disks = [{ ...testDisk, image }];
    writeFileSync(description, JSON.stringify({ disks, installed: { passphrase } }));
    const launcher = fileURLToPath(new URL('../launcher.ts', import.meta.url));
    const program = join(folder, 'say.mjs');
    writeFileSync(
      program,
      "console.log(process.argv[2], await import('node:fs').then((fs) => fs.readlinkSync('/run/current-system')))",
    );
    const words = [launcher, '--disks', description, '--', process.execPath, program, 'here'];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    expect(stdout).toMatch(/^here \/nix\/store\/\S+-nixos-system-tidepool-/);
  });
});
