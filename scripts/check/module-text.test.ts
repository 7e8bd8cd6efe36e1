import { describe, expect, it } from 'vitest';

import { moduleText, moduleTextFile, moduleTextViolations } from './module-text.ts';

const module = "x = `${a}` \\n; y = $${b} ''${c}; $";
const sources = new Map([
  ['nix/module/default.nix', module],
  ['nix/module/script.sh', 'echo "$1"\n'],
  ['nix/module/tests/one.nix', 'not installed'],
  ['nix/other.nix', 'not installed'],
]);

async function read(text: string): Promise<unknown> {
  const code = text.replace(/: readonly \{.*?\}\[\] =/, ' =');
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return loaded;
}

describe('the module as text', () => {
  it('holds every installed file, unchanged', async () => {
    expect(await read(moduleText(sources))).toMatchObject({
      moduleFiles: [
        { path: 'default.nix', text: module },
        { path: 'script.sh', text: 'echo "$1"\n' },
      ],
    });
  });

  it('is complained of when a file has changed since', () => {
    const generated = new Map([...sources, [moduleTextFile, moduleText(sources)]]);
    expect(moduleTextViolations(generated)).toEqual([]);
    generated.set('nix/module/script.sh', 'echo "$2"\n');
    expect(moduleTextViolations(generated)).toHaveLength(1);
    expect(moduleTextViolations(sources)).toHaveLength(1);
  });
});
