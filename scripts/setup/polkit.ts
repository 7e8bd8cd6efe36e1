import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';

import { capture } from '../run/process.ts';
import { removeRule } from './polkit-rule.ts';
import { endProcess, eventually, startedPid } from './started-processes.ts';

/** Debian and Arch; Fedora and NixOS run it as a system service, so it is never started there. */
const DAEMON = '/usr/lib/polkit-1/polkitd';
const PATIENCE = 8000;

export interface Polkit {
  /** Takes the rule back and ends what was started, nothing else. */
  stop(): Promise<void>;
}

async function hasOwner(name: string): Promise<boolean> {
  const bus = ['dbus-send', '--system', '--print-reply', '--dest=org.freedesktop.DBus'];
  const call = ['/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', `string:${name}`];
  const { code, stdout } = await capture([...bus, ...call]);
  return code === 0 && stdout.includes('boolean true');
}

async function isBusAlive(): Promise<boolean> {
  return hasOwner('org.freedesktop.DBus');
}

async function isPolkitAlive(): Promise<boolean> {
  return hasOwner('org.freedesktop.PolicyKit1');
}

async function startBus(): Promise<number> {
  await mkdir('/run/dbus', { recursive: true });
  // The file of a bus that died would keep the new one from starting.
  await rm('/run/dbus/pid', { force: true });
  const command = ['dbus-daemon', '--system', '--fork', '--print-pid'];
  const { code, stdout, stderr } = await capture(command);
  if (code !== 0) throw new Error(`The system bus did not start: ${stderr}`);
  return Number(stdout.trim());
}

async function startDaemon(): Promise<number> {
  if (!existsSync(DAEMON)) throw new Error(`There is no ${DAEMON} and no polkit on the bus.`);
  const child = spawn(DAEMON, ['--no-debug'], { stdio: 'ignore', detached: true });
  child.unref();
  return startedPid(child);
}

/** Makes sure that a system bus and polkitd run. Needs root unless both do already. */
export async function startPolkit(): Promise<Polkit> {
  const started: number[] = [];
  const stop = async (): Promise<void> => {
    await removeRule();
    for (const pid of started.toReversed()) await endProcess(pid);
  };
  try {
    if (!(await isBusAlive())) started.push(await startBus());
    if (!(await eventually(isBusAlive, PATIENCE))) throw new Error('The system bus is silent.');
    if (!(await isPolkitAlive())) started.push(await startDaemon());
    if (!(await eventually(isPolkitAlive, PATIENCE))) throw new Error('polkitd is silent.');
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
