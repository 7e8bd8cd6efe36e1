import { parseArgs } from 'node:util';
import type { Beginning } from '../../core/helper/verbs.ts';
import { problemError } from '../../core/errors/make-problem.ts';

export const usage = `tidemark-helper: makes the disk of an install spec and installs NixOS on it

  tidemark-helper probe [--json]
  tidemark-helper plan --spec FILE [--json | --script]
  tidemark-helper choices [--json]
  tidemark-helper key-map NAME [--json]
  tidemark-helper preflight [--spec FILE] [--json]
  tidemark-helper export --spec FILE --out FOLDER [--json]
  tidemark-helper install --spec FILE --passphrase-file FILE|- [--password-file FILE|-]
                          [--recovery-key-file FILE|-] [--continue | --start-over]
                          [--not-live] [--json]
  tidemark-helper recovery-key [--json]
  tidemark-helper status [--json]
  tidemark-helper clean-up [--json]
  tidemark-helper drift COMMAND …   (listed at the end)
  tidemark-helper stick IMAGE …     (at the end too)
  tidemark-helper serve [--connect SOCKET]

  --out               the folder to write to, made where there is none
  --passphrase-file   a file, or - for standard input; one line end at the very end is left out
  --password-file     the same for the password of the spec's user; asked for at a terminal
  --recovery-key-file the same for the recovery key, where the spec wants one; the command recovery-key
                      makes one and prints it
  --continue          go on where an earlier run of the same plan stopped
  --start-over        give back what an earlier run opened, then begin anew
  --not-live          allow install outside the live image
  --json              results as JSON; install prints its progress as one JSON object a line
`;

export interface CommandLine {
  readonly command: 'help' | 'version' | (typeof commands)[number];
  readonly specPath: string | null;
  /** The name of a console key map, for `key-map`. */
  readonly keyMap: string | null;
  readonly folderPath: string | null;
  readonly passphrasePath: string | null;
  readonly passwordPath: string | null;
  readonly recoveryKeyPath: string | null;
  readonly socketPath: string | null;
  /** What stands after `drift` or `stick`: words that have options of their own. */
  readonly furtherWords: readonly string[];
  readonly beginning: Beginning;
  readonly isNotLive: boolean;
  readonly isJson: boolean;
  readonly isScript: boolean;
}

export const commands = [
  'probe',
  'plan',
  'choices',
  'key-map',
  'preflight',
  'export',
  'install',
  'recovery-key',
  'status',
  'clean-up',
  'drift',
  'stick',
  'serve',
] as const;

/** Options that each command takes; any other is an error rather than ignored. */
const allowed: Readonly<Record<(typeof commands)[number], readonly string[]>> = {
  probe: ['json'],
  plan: ['spec', 'json', 'script'],
  choices: ['json'],
  'key-map': ['json'],
  preflight: ['spec', 'json'],
  export: ['spec', 'out', 'json'],
  install: [
    'spec',
    'passphrase-file',
    'password-file',
    'recovery-key-file',
    'continue',
    'start-over',
    'not-live',
    'json',
  ],
  'recovery-key': ['json'],
  status: ['json'],
  'clean-up': ['json'],
  drift: [],
  stick: [],
  serve: ['connect'],
};

export const options = {
  spec: { type: 'string' },
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'password-file': { type: 'string' },
  'recovery-key-file': { type: 'string' },
  connect: { type: 'string' },
  continue: { type: 'boolean' },
  'start-over': { type: 'boolean' },
  'not-live': { type: 'boolean' },
  json: { type: 'boolean' },
  script: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

function bad(detail: string): Error {
  return problemError('usage', { values: { detail } });
}

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error));
  }
}

function beginningOf(values: { continue?: boolean; 'start-over'?: boolean }): Beginning {
  if (values.continue === true && values['start-over'] === true) {
    throw bad('--continue and --start-over exclude each other');
  }
  if (values.continue === true) return 'continue';
  return values['start-over'] === true ? 'start-over' : 'fresh';
}

/** What a command cannot do without and did not get. */
function lackingArgument(line: CommandLine): string | null {
  const needsSpec = ['install', 'plan', 'export'].includes(line.command);
  if (needsSpec && line.specPath === null) return '--spec';
  if (line.command === 'install' && line.passphrasePath === null) return '--passphrase-file';
  if (line.command === 'export' && line.folderPath === null) return '--out';
  return line.command === 'key-map' && line.keyMap === null ? 'the name of a key map' : null;
}

function furtherLine(command: 'drift' | 'stick', words: readonly string[]): Partial<CommandLine> {
  if (words.length === 1 && words[0] === '--help') return { command: 'help' };
  return { command, furtherWords: words, isJson: words.includes('--json') };
}

/**
 * The arguments as a value.
 *
 * @throws ProblemError `usage`
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [first, ...words] = args;
  // They have options of their own.
  if (first === 'drift' || first === 'stick') {
    return { ...parseCommandLine(['status']), ...furtherLine(first, words) };
  }
  const { values, positionals } = parse(args);
  const [name, ...others] = positionals;
  const isKeyMap = name === 'key-map';
  const [keyMap = null] = isKeyMap ? others : [];
  const rest = others.slice(isKeyMap ? 1 : 0);
  const basics = {
    specPath: values.spec ?? null,
    keyMap,
    folderPath: values.out ?? null,
    passphrasePath: values['passphrase-file'] ?? null,
    passwordPath: values['password-file'] ?? null,
    recoveryKeyPath: values['recovery-key-file'] ?? null,
    socketPath: values.connect ?? null,
    furtherWords: [],
    beginning: beginningOf(values),
    isNotLive: values['not-live'] ?? false,
    isJson: values.json ?? false,
    isScript: values.script ?? false,
  };
  if (values.help === true) return { command: 'help', ...basics };
  if (values.version === true) return { command: 'version', ...basics };
  const command = commands.find((known) => known === name);
  if (command === undefined) throw bad(name === undefined ? 'no command' : `no command ${name}`);
  if (rest.length > 0) throw bad(`too many arguments: ${rest.join(' ')}`);
  const excess = Object.keys(values).find((option) => !allowed[command].includes(option));
  if (excess !== undefined) throw bad(`${command} does not take --${excess}`);
  const lacking = lackingArgument({ command, ...basics });
  if (lacking !== null) throw bad(`${command} needs ${lacking}`);
  return { command, ...basics };
}
