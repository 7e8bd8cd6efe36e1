import type { BootReport } from './boot-report.ts';
import { positionOf, startsOf } from './boot-report.ts';
import { ROLLBACK } from './rollback-unit.ts';

/** A way in which a boot is not what it must be after a rollback. */
export type Fault =
  | 'no stage 2'
  | 'root is not subvol=/root'
  | 'root is no copy of root-blank'
  | 'root is not empty'
  | 'root-blank can be written'
  | 'root-new is left over'
  | 'other subvolumes are not as before'
  | 'rollback was not started once'
  | 'rollback had not finished before sysroot.mount';

/** What systemd itself puts into a root that it switches to, and the mount points in it. */
const bySystemd =
  /^\/(bin|dev|efi|etc|etc\/os-release|lib|lib64|mnt|nix|persist|proc|root|run|sbin|sys|tmp|usr|var|var\/lib|var\/log|var\/tmp)$/;

const marks = {
  nix: 'untouched nix',
  persist: 'untouched persist',
  home: 'untouched home',
  log: 'untouched var/log',
};

function orderIsRight(report: BootReport): boolean {
  const finished = positionOf(report, 'Finished', ROLLBACK);
  const mounting = positionOf(report, 'Mounting', 'sysroot.mount');
  return finished !== -1 && mounting !== -1 && finished < mounting;
}

/**
 * Everything that is wrong with a boot that should have stood on an empty root. Nothing wrong is the
 * proof; what each fault looks like is tried in faults.disk.test.ts.
 */
export function faultsIn(report: BootReport): readonly Fault[] {
  if (!report.reachedStageTwo) return ['no stage 2'];
  const mountPoints = new Set(report.mountPoints);
  const strange = report.rootEntries.filter(
    (path) => !bySystemd.test(path) && !mountPoints.has(path),
  );
  const checks: Readonly<Record<Exclude<Fault, 'no stage 2'>, boolean>> = {
    'root is not subvol=/root': report.rootOptions?.includes('subvol=/root') === true,
    'root is no copy of root-blank': report.isRootCopyOfBlank,
    'root is not empty': report.rootEntries.length > 0 && strange.length === 0,
    'root-blank can be written': report.isBlankReadOnly,
    'root-new is left over': !report.subvolumes.includes('root-new'),
    'other subvolumes are not as before': Object.entries(marks).every(
      ([name, text]) => report.marks[name] === text,
    ),
    'rollback was not started once': startsOf(report, ROLLBACK) === 1,
    'rollback had not finished before sysroot.mount': orderIsRight(report),
  };
  return Object.entries(checks)
    .filter(([, isRight]) => !isRight)
    .map(([fault]) => fault as Fault);
}
