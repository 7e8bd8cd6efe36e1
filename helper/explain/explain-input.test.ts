import { expect, it } from 'vitest';
import type { DriftSystem } from '../../core/drift/system.ts';
import { explainPath } from '../../core/drift/testing/explain-path.ts';
import { createDriftSession } from '../drift/session.ts';
import type { ToolResult } from '../tools/run-tool.ts';
import type { VerbContext } from '../verbs/verb-context.ts';
import { readExplainInput } from './explain-input.ts';
import { remember } from './remember.ts';

const system: DriftSystem = {
  device: '/dev/mapper/enc',
  uuid: '',
  root: 'root',
  blank: 'root-blank',
  candidates: [],
  persist: '/persist',
  persistFile: null,
  oldRoots: null,
  setUpBy: 'found',
};

function contextWith(runTool: (tool: string) => Promise<ToolResult>): VerbContext {
  return {
    runTool,
    emit: () => undefined,
    isCancelled: () => false,
    allowsInstalledSystem: false,
    drift: createDriftSession(),
  };
}

it('explains with what there is when no tool works', async () => {
  const broken = contextWith(async () => Promise.reject(new Error('no such tool')));
  const input = await readExplainInput(system, broken);
  expect(input.tmpfiles).toEqual([]);
  expect(input.unitDirectories).toEqual([]);
  expect(explainPath(input, '/var/lib/docker/x').kind).toBe('precious');
});

it('says so when the list of what is kept cannot be read, and explains all the same', async () => {
  const context = contextWith(async () => Promise.reject(new Error('no such tool')));
  const { inputProblems, rules } = await readExplainInput(
    { ...system, persistFile: '/nowhere/persist.nix' },
    context,
  );
  expect(inputProblems).toHaveLength(1);
  expect(rules).toEqual([]);
});

it('asks for tmpfiles rules once in a session', async () => {
  const asked: string[] = [];
  const context = contextWith(async (tool) => {
    asked.push(tool);
    return Promise.resolve({ exitCode: 0, signal: null, stdout: 'd /srv/x\n', stderr: '' });
  });
  const first = await readExplainInput(system, context);
  expect(first.tmpfiles).toEqual([{ path: '/srv/x', kind: 'directory' }]);
  await readExplainInput(system, context);
  expect(asked.filter((tool) => tool === 'systemd-tmpfiles')).toHaveLength(1);
});

it('reads anew what depends on something else now, is too old, or failed', async () => {
  const context = contextWith(async () => Promise.reject(new Error('unused')));
  let reads = 0;
  const read = async (fingerprint: string, forMs: number): Promise<number> =>
    remember(context, { name: 'count', fingerprint, forMs }, async () => {
      reads += 1;
      return reads === 1 ? Promise.reject(new Error('once')) : Promise.resolve(reads);
    });
  await expect(read('a', 60_000)).rejects.toThrow('once');
  expect(await read('a', 60_000)).toBe(2);
  expect(await read('a', 60_000)).toBe(2);
  expect(await read('b', 60_000)).toBe(3);
  expect(await read('b', 0)).toBe(4);
});
