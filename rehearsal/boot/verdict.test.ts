import { describe, expect, it } from 'vitest';

import { readReport, secondsOf, type BootReport } from './boot-report.ts';
import { ROLLBACK } from './rollback-unit.ts';
import { faultsIn } from './verdict.ts';

/** The console of a boot in which all is well, shortened. */
const good = `LOG BEGIN
[    3.250000] systemd[1]: Starting ${ROLLBACK} - Give the system an empty root...
[    3.890000] systemd[1]: Finished ${ROLLBACK} - Give the system an empty root.
[    3.900000] systemd[1]: Mounting sysroot.mount - /sysroot...
LOG END
STAGE2 mount / rw,noatime,subvol=/root
STAGE2 mount /var/lib/bluetooth rw,subvol=/persist
STAGE2 entry /etc
STAGE2 entry /etc/os-release
STAGE2 entry /var/lib/bluetooth
STAGE2 mark nix untouched nix
STAGE2 mark persist untouched persist
STAGE2 mark log untouched var/log
STAGE2 mark home untouched home
STAGE2 subvolume root
STAGE2 subvolume old_roots/b
STAGE2 subvolume old_roots/a
STAGE2 subvolume old_roots/a/srv
STAGE2 blank ro=true
STAGE2 root is a copy of the blank one
STAGE2 DONE`;

function report(text: string): BootReport {
  return readReport({ text, end: 'switched-off', durationMs: 6000 });
}

describe('the verdict on a boot', () => {
  it('finds nothing wrong with a good one', () => {
    expect(faultsIn(report(good))).toEqual([]);
    expect(report(good).oldRoots).toEqual(['a', 'b']);
    expect(secondsOf(report(good), ROLLBACK)).toBeCloseTo(0.64);
  });

  it.each([
    ['STAGE2 DONE', '', 'no stage 2'],
    ['subvol=/root', 'subvol=/old_roots/a', 'root is not subvol=/root'],
    ['STAGE2 root is a copy of the blank one\n', '', 'root is no copy of root-blank'],
    ['entry /etc\n', 'entry /etc/drift.conf\n', 'root is not empty'],
    ['ro=true', 'ro=false', 'root-blank can be written'],
    ['subvolume root', 'subvolume root-new', 'root-new is left over'],
    ['untouched home', '', 'other subvolumes are not as before'],
    ['Finished', 'Starting', 'rollback was not started once'],
    ['Mounting sysroot.mount', 'Mounting x', 'rollback had not finished before sysroot.mount'],
  ])('tells %j become %j', (from, to, fault) => {
    expect(faultsIn(report(good.replace(from, to)))).toContain(fault);
  });
});
