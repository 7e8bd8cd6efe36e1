import { packageCommand, projectRoot } from '../run/paths.ts';
import { capture } from '../run/process.ts';
import { textRules, textViolations } from './forbidden-text.ts';
import { importGraph, layerViolations, type Sources } from './layers.ts';
import { moduleTextViolations } from './module-text.ts';
import { projectFiles, readSources } from './project-files.ts';
import { windowWeightViolations } from './window-weight.ts';

/** One named check; it returns what is wrong, nothing when all is well. */
export interface Check {
  readonly name: string;
  run(): Promise<readonly string[]>;
}

function command(name: string, program: string, ...rest: readonly string[]): Check {
  return {
    name,
    async run() {
      const { code, stdout, stderr } = await capture([packageCommand(program), ...rest]);
      if (code === 0) return [];
      return [stdout, stderr, `(exit code ${code})`].filter(Boolean);
    },
  };
}

function sourceCheck(name: string, find: (sources: Sources) => readonly string[]): Check {
  return { name, run: async () => find(await readSources(await projectFiles())) };
}

function modulesOnly(sources: Sources): Sources {
  return new Map([...sources].filter(([file]) => /\.tsx?$/.test(file)));
}

const processes = ['core', 'helper', 'electron', 'renderer', 'rehearsal', 'scripts', 'e2e'];

/** Everything that `npm run check` looks at, in order. */
export const checks: readonly Check[] = [
  ...processes.map((name) => command(`types: ${name}`, 'tsc', '-p', `${name}/tsconfig.json`)),
  command('types: tests and configuration', 'tsc', '-p', 'tsconfig.json'),
  command(
    'lint',
    'oxlint',
    '--type-aware',
    '--deny-warnings',
    '--report-unused-disable-directives',
  ),
  command('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  command('dead code and unused packages', 'knip', '--no-progress'),
  sourceCheck('layers', (all) => layerViolations(importGraph(modulesOnly(all)))),
  sourceCheck('no validator in the window', (all) => {
    return windowWeightViolations(importGraph(modulesOnly(all)));
  }),
  sourceCheck('module text is up to date', moduleTextViolations),
  ...textRules(projectRoot).map((rule) => {
    return sourceCheck(rule.name, (all) => textViolations(all, rule));
  }),
];
