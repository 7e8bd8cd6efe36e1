import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The command, without the Node program, that starts the agent in the guest.
 *
 * Run from a built file, the agent is a built file beside it. It goes to the control folder, where
 * the guest sees it wherever the program is installed. Run from the sources, the types are taken
 * away here, on the host: in the guest that would cost more than half a second at every start.
 */
export function agentCommand(control: string): readonly string[] {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith('.ts')) {
    const agent = join(control, 'agent.cjs');
    copyFileSync(join(dirname(here), 'tidemark-rehearsal-agent.cjs'), agent);
    return [agent];
  }
  const sources = join(dirname(here), 'guest');
  // Missing before Node 22.13: there the guest's Node strips the types itself.
  if (!('stripTypeScriptTypes' in nodeModule)) return [join(sources, 'main.ts')];
  for (const name of readdirSync(sources)) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const plain = nodeModule.stripTypeScriptTypes(readFileSync(join(sources, name), 'utf8'));
    const target = join(control, name.replace(/\.ts$/, '.mjs'));
    writeFileSync(target, plain.replaceAll(/(from '\.\/[a-z-]+)\.ts'/g, "$1.mjs'"));
  }
  return [join(control, 'main.mjs')];
}
