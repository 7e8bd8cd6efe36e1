import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { words } from '../boot/words.ts';

/** Where systemd brings its own units; the second place is that of older Debian systems. */
const places = ['/usr/lib/systemd/system', '/lib/systemd/system'] as const;

const targets = words(`
  basic bluetooth emergency final getty-pre graphical local-fs local-fs-pre multi-user network
  network-online network-pre nss-lookup nss-user-lookup paths poweroff printer reboot remote-fs
  rescue shutdown slices sockets sound swap sysinit time-set time-sync timers umount
`).map((name) => `${name}.target`);

/** What NixOS has of systemd's own units, as far as a machine without seats and network needs it. */
const others = [
  'dbus.service',
  'systemd-fsck@.service',
  'systemd-poweroff.service',
  'systemd-reboot.service',
  'modprobe@.service',
] as const;

const wantedBy: Readonly<Record<string, readonly string[]>> = {
  'sysinit.target': [
    'systemd-journald.service',
    'systemd-journal-flush.service',
    'systemd-random-seed.service',
    'systemd-tmpfiles-setup.service',
    'systemd-udev-trigger.service',
    'systemd-udevd.service',
  ],
  'sockets.target': [
    // Started when somebody asks: systemd-run(1) does, if it is to wait.
    'dbus.socket',
    'systemd-journald-dev-log.socket',
    'systemd-journald.socket',
    'systemd-udevd-control.socket',
    'systemd-udevd-kernel.socket',
  ],
};

/** In place of systemd's: only what is in /etc, which is where NixOS has all rules. */
const dropIns: Readonly<Record<string, string>> = {
  'systemd-tmpfiles-setup.service.d/rehearsal.conf': `[Service]
ExecStart=
ExecStart=/bin/sh -c 'exec systemd-tmpfiles --create --remove --boot --exclude-prefix=/dev /etc/tmpfiles.d/*.conf'
`,
  // The kernel has some five hundred old-fashioned terminals; telling udev of each costs seconds.
  'systemd-udev-trigger.service.d/rehearsal.conf': `[Service]
ExecStart=
ExecStart=-udevadm trigger --type=devices --action=add --subsystem-match=block
`,
};

/** Where the host's programs and the machine's own folders are mounted. */
const lastingMounts = words(String.raw`
  bin lib lib32 lib64 libx32 sbin sys-kernel-config
  run-tidemark\x2drehearsal-host run-tidemark\x2drehearsal-control
  run-tidemark\x2drehearsal-images-0
`);

/** Not unmounted by a shutdown: it would take itself the programs that it runs, and the disk. */
const lasting = '[Unit]\nDefaultDependencies=no\n';

/**
 * The agent is started last, so that its first program finds a system that is up; in an emergency it
 * is started all the same, for whoever wants to look.
 */
function agentUnit(command: readonly string[]): string {
  return `[Unit]
Description=Agent of the rehearsal machine
After=multi-user.target emergency.target
DefaultDependencies=no
Conflicts=shutdown.target

[Service]
ExecStart=/bin/sh -c 'exec ${command.join(' ')} </dev/ttyS0 >/dev/ttyS0'
KillMode=mixed
TimeoutStopSec=5
`;
}

/** Nobody could type into a shell. */
const emergency = `[Unit]
Description=Emergency, without a shell
DefaultDependencies=no
Conflicts=shutdown.target
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'echo EMERGENCY; systemctl --failed --no-legend --plain'
StandardOutput=tty
TTYPath=/dev/console
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function findUnit(name: string): string | null {
  return places.map((place) => join(place, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * Writes the folder with systemd's own units that the system starts with, besides those in /etc. As on
 * NixOS it is a choice of them: the host's other packages have units too, which are none of ours.
 */
export function writeUnits(folder: string, agent: readonly string[]): void {
  for (const name of [...targets, ...others, ...Object.values(wantedBy).flat()]) {
    const path = findUnit(name);
    if (path !== null) link(path, join(folder, name));
  }
  for (const [target, names] of Object.entries(wantedBy)) {
    for (const name of names) {
      if (findUnit(name) !== null) link(`../${name}`, join(folder, `${target}.wants`, name));
    }
  }
  for (const [path, text] of Object.entries(dropIns)) write(join(folder, path), text);
  for (const name of lastingMounts) {
    write(join(folder, `${name}.mount.d/rehearsal.conf`), lasting);
  }
  write(join(folder, 'emergency.service'), emergency);
  write(join(folder, 'rehearsal-agent.service'), agentUnit(agent));
  for (const target of ['multi-user', 'emergency']) {
    link(
      '../rehearsal-agent.service',
      join(folder, `${target}.target.wants/rehearsal-agent.service`),
    );
  }
  link('multi-user.target', join(folder, 'default.target'));
}

/** The generators that are run: each costs a program's start at each reload. */
export function writeGenerators(folder: string): void {
  const generator = '/usr/lib/systemd/system-generators/systemd-fstab-generator';
  link(existsSync(generator) ? generator : generator.slice('/usr'.length), join(folder, 'fstab'));
}
