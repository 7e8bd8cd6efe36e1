import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// As text: the window's main process is another layer.
const policyFile = new URL('../../../electron/protocol/content-policy.ts', import.meta.url);

interface Rules {
  readonly createScriptURL: (address: string) => string;
}

const policies: (readonly [string, Rules])[] = [];
const started: unknown[][] = [];

beforeEach(() => {
  vi.resetModules();
  policies.length = 0;
  started.length = 0;
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: Rules) {
      policies.push([name, rules]);
      return rules;
    },
  });
  vi.stubGlobal('Worker', function Worker(...words: unknown[]): void {
    started.push(words);
  });
});
afterEach(() => vi.unstubAllGlobals());

it('makes the one policy that the content policy names', async () => {
  await import('./start-worker.ts');
  const names = /'trusted-types ([^']*)'/.exec(readFileSync(policyFile, 'utf8'))?.[1]?.split(' ');
  expect(names).toEqual(policies.map(([name]) => name));
});

it('vouches for a single address, whatever it is asked', async () => {
  const { startWorker } = await import('./start-worker.ts');
  startWorker();
  startWorker();
  const address = started[0]?.[0];
  expect(String(address)).toContain('strength-worker');
  for (const [, { createScriptURL }] of policies) {
    for (const wanted of ['data:text/javascript,alert(1)', 'https://example.org/x.js', '']) {
      expect(createScriptURL(wanted)).toBe(address);
    }
  }
  expect(started).toEqual([
    [address, { type: 'module' }],
    [address, { type: 'module' }],
  ]);
  expect(policies).toHaveLength(1);
});
