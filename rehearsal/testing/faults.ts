/**
 * Faults in the guest: a tool that fails or kills its helper once. The helper looks for tools first in
 * NixOS' system profile, which is empty in the guest; a script of the same name there is met before
 * the real tool, and nothing of the product has to know of it.
 */
import type { Machine } from '../machine.ts';
import type { Tool } from '../../core/plan/plan.ts';
import { putFile, shell } from './rehearsed-helper.ts';

const folder = '/run/current-system/sw/bin';

export type Fault =
  /** The tool does nothing and says that it failed. */
  | 'fail'
  /** The helper is killed before the tool does anything. */
  | 'kill-before'
  /** The tool does its work, then the helper is killed: the journal never hears of the end. */
  | 'kill-after';

export interface FaultSpot {
  readonly tool: Tool;
  /** A shell pattern that the arguments, joined by spaces, must match. */
  readonly args: string;
}

const acts: Readonly<Record<Fault, string>> = {
  fail: 'echo "this failure was made by a test" >&2; exit 9',
  'kill-before': 'kill -9 $PPID; exit 9',
  'kill-after': '"$real" "$@"; kill -9 $PPID; exit 0',
};

/** Puts a fault at a spot; it strikes `times` times and then never again. */
export async function injectFault(
  machine: Machine,
  { tool, args }: FaultSpot,
  fault: { kind: Fault; times: number },
): Promise<void> {
  await shell(
    machine,
    `mkdir -p ${folder} /run/test; rm -f ${folder}/*; echo ${fault.times} > /run/test/left`,
  );
  const pattern = args.replaceAll(' ', '\\ ');
  const script = `#!/bin/sh
real=
for place in /usr/sbin /usr/bin /sbin /bin; do
  [ -z "$real" ] && [ -x "$place/${tool}" ] && real="$place/${tool}"
done
left=$(cat /run/test/left)
case "$*" in
  ${pattern})
    if [ "$left" -gt 0 ]; then
      echo $((left - 1)) > /run/test/left
      ${acts[fault.kind]}
    fi ;;
esac
exec "$real" "$@"
`;
  await putFile(machine, `${folder}/${tool}`, script);
}

/** How many strikes are left: 0 when the fault has really happened as often as it should. */
export async function strikesLeft(machine: Machine): Promise<number> {
  return Number(await shell(machine, 'cat /run/test/left'));
}
