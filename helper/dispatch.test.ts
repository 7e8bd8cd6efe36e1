import { afterEach, describe, expect, it, vi } from 'vitest';
import { verbNames } from '../core/helper/verbs.ts';
import { problemError } from '../core/errors/make-problem.ts';
import { ProblemError } from '../core/errors/problem.ts';
import { plainSpec } from '../core/testing/spec-arbitrary.ts';
import { dispatch } from './dispatch.ts';
import { createDriftSession } from './drift/session.ts';
import { verbsForEverybody } from './verbs/verb-context.ts';
import type { VerbContext } from './verbs/verb-context.ts';

const context: VerbContext = {
  runTool: () => Promise.reject(new Error('no tool may run here')),
  emit: () => undefined,
  isCancelled: () => false,
  allowsInstalledSystem: false,
  drift: createDriftSession(),
};

async function problemOf(verb: string, input: unknown): Promise<ProblemError['problem']> {
  try {
    await dispatch(verb, input, context);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error(`${verb} was allowed`);
}

afterEach(() => vi.restoreAllMocks());

describe('dispatch', () => {
  it.each(verbNames.filter((verb) => !verbsForEverybody.includes(verb)))(
    'refuses %s to ordinary users',
    async (verb) => {
      vi.spyOn(process, 'getuid').mockReturnValue(1000);
      expect((await problemOf(verb, {})).code).toBe('not-root');
    },
  );

  it.each(verbNames)(
    'refuses %s with an unknown field, without repeating its value',
    async (verb) => {
      vi.spyOn(process, 'getuid').mockReturnValue(0);
      const problem = await problemOf(verb, { surprise: 'hunter2' });
      expect(problem.code).toBe('request-invalid');
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    },
  );

  it.each(['', 'run', 'constructor', '__proto__', 'toString'])('knows no verb %j', async (verb) => {
    expect((await problemOf(verb, {})).code).toBe('verb-unknown');
  });

  it('says where a spec is wrong', async () => {
    const { code, values } = await problemOf('plan', {
      spec: {
        ...plainSpec(),
        layout: { kind: 'whole-disk', efi: { sizeBytes: 'big', label: 'BOOT' } },
      },
    });
    expect(code).toBe('spec-invalid');
    expect(values['detail']).toMatch(/spec\.layout\.efi\.sizeBytes/);
    expect(values['detail']).toMatch(/spec\.layout\.swap/);
  });

  it('plans without root and without a disk', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const value = await dispatch('plan', { spec: plainSpec() }, context);
    expect(JSON.stringify(value)).toMatch(/"planHash":"[0-9a-f]{64}"/);
  });

  it('exports without root and without tools', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const value = await dispatch('export', { spec: plainSpec() }, context);
    expect(JSON.stringify(value)).toContain('"disko.nix"');
  });

  it('lets ordinary users ask what the machine has, where no tool is needed to know', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const noTool: VerbContext = {
      ...context,
      runTool: () => Promise.reject(problemError('tool-missing', { values: { tool: 'nix' } })),
    };
    expect(await dispatch('choices', {}, noTool)).toHaveProperty('timeZones');
    expect(await dispatch('preflight', { spec: plainSpec() }, noTool)).toHaveProperty('items');
    const problem = await problemOf('key-map', { name: 'no-such-map' });
    expect(problem.code).toBe('key-map-unknown');
  });

  it.each(['../us', '/etc/passwd', '', '-x', 'a b'])('takes no key map %j', async (name) => {
    expect((await problemOf('key-map', { name })).code).toBe('request-invalid');
  });

  it.each([
    ['', 'passphrase-empty'],
    ['a\nb', 'passphrase-forbidden-character'],
    ['x'.repeat(513), 'passphrase-too-long'],
  ])('refuses to install with the passphrase %j', async (passphrase, code) => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    const input = { spec: plainSpec(), planHash: '0'.repeat(64), beginning: 'fresh', passphrase };
    expect((await problemOf('install', input)).code).toBe(code);
  });
});
