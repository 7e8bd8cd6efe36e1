import type { InitrdSystem } from './initrd-system.ts';
import { LOG } from './stage-two.ts';

/** Shows on the console when the stand-in for the resume has taken over. */
export const RESUMED_LINE = 'RESUMED';

/** How long the stand-in works before it comes to a decision, in seconds. */
const SECONDS = 4;

/**
 * Adds a stand-in for systemd-hibernate-resume.service, with the order that the real one has
 * (bootup(7), and the unit's file): before local-fs-pre.target, which it wants. A successful resume
 * never comes back: the hibernated kernel takes over, and all that follows in this boot must not
 * have begun. A failed one lets the boot go on.
 */
export function withResume(system: InitrdSystem, outcome: 'resumes' | 'gives-up'): InitrdSystem {
  const ending =
    outcome === 'resumes'
      ? `echo "${LOG.begin}"; dmesg; echo "${LOG.end}"; echo ${RESUMED_LINE}; sleep 1000`
      : 'exit 0';
  const text = `[Unit]
Description=Stand-in for the resume from hibernation
DefaultDependencies=no
Wants=local-fs-pre.target
BindsTo=dev-mapper-enc.device
After=dev-mapper-enc.device
Before=local-fs-pre.target

[Service]
Type=oneshot
StandardOutput=tty
TTYPath=/dev/console
ExecStart=/usr/bin/bash -c 'sleep ${SECONDS}; ${ending}'
`;
  const unit = { text, requiredBy: [], wantedBy: ['sysinit.target'], script: null };
  return { ...system, units: { ...system.units, 'stand-in-resume.service': unit } };
}
