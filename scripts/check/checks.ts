import { iconTextViolations } from '../icons/icon-text.ts';
import { packageCommand, projectRoot } from '../run/paths.ts';
import { capture } from '../run/process.ts';
import { documentLinkViolations } from './document-links.ts';
import { textRules, textViolations } from './forbidden-text.ts';
import { installSpecViolations } from './install-spec.ts';
import { importGraph, layerViolations, type Sources } from './layers.ts';
import { manPageViolations } from './man-page.ts';
import { moduleTextViolations } from './module-text.ts';
import { projectFiles, readSources } from './project-files.ts';
import { troubleshootingViolations } from './troubleshooting.ts';
import { visibleTextViolations } from './visible-text.ts';
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

type Find = (sources: Sources) => readonly string[] | Promise<readonly string[]>;

function sourceCheck(name: string, find: Find): Check {
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
  sourceCheck('words of the window are in its catalogues', visibleTextViolations),
  sourceCheck('module text is up to date', moduleTextViolations),
  sourceCheck('icons are up to date', iconTextViolations),
  sourceCheck('troubleshooting is up to date', troubleshootingViolations),
  sourceCheck('links of the documents lead somewhere', documentLinkViolations),
  sourceCheck('exit codes of the man page are up to date', manPageViolations),
  sourceCheck('documentation of the install spec is up to date', installSpecViolations),
  ...textRules(projectRoot).map((rule) => {
    return sourceCheck(rule.name, (all) => textViolations(all, rule));
  }),
];
