/** What cannot be changed under a running system. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { KeepMethod } from '../spec/system.ts';
import { isIn } from './path-problem.ts';

/** Stopping these ends the session, or the manager that would have to start them again. */
const sessionUnits =
  /^(?:dbus(?:-broker)?|display-manager|gdm|greetd|lightdm|plasmalogin|polkit|sddm|systemd-(?:journald|logind|udevd)|user@.*|session-.*)\.(?:service|scope|socket|slice)$/;

/** Read by the first process, by stage 1, or by everything. */
const early = ['/etc/machine-id', '/root', '/var/lib/dbus', '/var/lib/nixos', '/var/lib/systemd'];
const earlyItself = ['/var/cache', '/var/lib', '/var/lib/private', '/var/log'];

export interface BootQuestion {
  readonly path: string;
  readonly kind: 'directory' | 'file';
  readonly method: KeepMethod;
  readonly isEarly: boolean;
  readonly units: readonly string[];
  /** What would stop with them, and on which the session or the system hangs. */
  readonly blocker: string | null;
}

/** Why it can only begin with the next boot, or null. */
export function onlyAtBoot(question: BootQuestion): Message | null {
  const { path, kind, method, isEarly, units, blocker } = question;
  const isEarlyPath = early.some((place) => isIn(place, path)) || earlyItself.includes(path);
  if (isEarly || isEarlyPath) return message('proposal.at-boot.early');
  const unit = units.find((name) => sessionUnits.test(name)) ?? blocker;
  if (unit !== null) return message('proposal.at-boot.session', { unit });
  if (method === 'etc-link' && kind === 'directory') return message('proposal.at-boot.etc-folder');
  return method === 'tmpfiles-link' ? message('proposal.at-boot.link') : null;
}
