import { problemError } from '../../core/errors/make-problem.ts';
import { bytesOfText } from '../../core/drift/path-text.ts';
import { lookAtPath } from '../copy/safe-path.ts';
import { requireTool, runLogged, say, toolFailure } from './change-run.ts';
import type { ChangeRun } from './change-run.ts';
import { isLinked, moveLinkedAside } from './links.ts';
import { rootOf, pathOf } from './change-run.ts';
import { builtSystem } from './step-build.ts';
import { systemProfile } from './surroundings.ts';

export type SwitchKind = 'switch' | 'boot';

/**
 * Lets a system take over, as nixos-rebuild(8) does it: in a unit of its own, so that it also ends when
 * what started it is stopped by it. Its exit code is not believed when it says that some unit failed:
 * where the paths come from is looked at afterwards.
 */
export async function switchTo(run: ChangeRun, system: string, kind: SwitchKind): Promise<void> {
  const stepId = 'activate';
  await requireTool(run, { stepId, tool: 'nix-env', args: ['-p', systemProfile, '--set', system] });
  const unit = `--unit=tidemark-switch-${run.begin.id.slice(-8)}-${Date.now().toString(36)}`;
  const manner = [
    '--collect',
    '--no-ask-password',
    '--quiet',
    '--wait',
    '--pipe',
    '--service-type=exec',
  ];
  const program = `${system}/bin/switch-to-configuration`;
  const args = [...manner, unit, '--setenv=NIXOS_INSTALL_BOOTLOADER=0', program, kind];
  const command = { stepId, tool: 'systemd-run', args } as const;
  const result = await runLogged(run, command);
  if (result.exitCode === 0) return;
  if (kind === 'boot') throw toolFailure(command, result);
  say(run, stepId, `switch-to-configuration ended with ${String(result.exitCode)}`);
}

/** Links of tmpfiles are made at boot; this makes those of ours now. */
async function makeTmpfilesLinks(run: ChangeRun): Promise<void> {
  for (const item of run.begin.items) {
    const isMissing = lookAtPath(rootOf(run) + pathOf(item)) === null;
    if (item.item.method !== 'tmpfiles-link' || !isMissing) continue;
    const args = ['--create', `--prefix=${item.item.path}`];
    await runLogged(run, { stepId: 'activate', tool: 'systemd-tmpfiles', args });
  }
}

export async function activateStep(run: ChangeRun): Promise<void> {
  const { activation, change, items } = run.begin;
  const isKeptNow = activation === 'now' && change === 'keep';
  if (isKeptNow && items.some(isLinked)) moveLinkedAside(run);
  await switchTo(run, builtSystem(run), activation === 'now' ? 'switch' : 'boot');
  if (isKeptNow) await makeTmpfilesLinks(run);
}

/** Gives the system back that was there before. */
export async function deactivate(run: ChangeRun, kind: SwitchKind): Promise<void> {
  const { previousSystem } = run.begin;
  if (previousSystem === null || lookAtPath(bytesOfText(previousSystem)) === null) {
    const detail = 'the system of before is gone';
    throw problemError('internal', { stepId: 'activate', values: { detail } });
  }
  await switchTo(run, previousSystem, kind);
}
