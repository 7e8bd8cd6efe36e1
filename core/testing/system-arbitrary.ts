/** Systems for tests: a plain one, and arbitrary ones full of texts that break careless printers. */
import * as fc from 'fast-check';
import type { System } from '../spec/system.ts';
import { systemSchema } from '../spec/system.ts';
import { knowledgeEntries } from '../knowledge/entries.ts';
import { systemProblems } from '../system/problems.ts';

/** A system with everything at an ordinary value. */
export function plainSystem(change: Partial<System> = {}): System {
  return {
    release: '26.05',
    hostName: 'tidepool',
    timeZone: 'Europe/Berlin',
    locale: 'en_GB.UTF-8',
    formats: 'de_DE.UTF-8',
    keyboard: { layout: 'de', variant: '', consoleKeyMap: 'de' },
    user: { name: 'ada', fullName: 'Ada Lovelace' },
    kernel: 'latest',
    firmware: 'redistributable',
    allowUnfree: false,
    desktop: 'plasma',
    secureShell: false,
    bringConnections: true,
    rollback: { enable: true, keepDays: 30, keepCount: 5 },
    keep: [],
    configuration: { flake: false, git: false },
    ...change,
  };
}

/** What ends, opens or escapes something in Nix text, in a shell or on a terminal. */
const hostileNames = [
  '"; throw "caught',
  '${throw "caught"}',
  '$${x} $$${x} ${',
  "''${x} ''' ''\\n '' '",
  '\\" \\\\ \\${ \\',
  '*/ # -- <nixpkgs> ./x',
  '$(reboot) `reboot` %s %n',
  '👩‍💻 Ĳsselmeer \u{1F600}',
  '\u202Eevil\u202C \u200F\u05D0\u05D1',
  'e\u0301 \uFEFF\u00A0\uFFFD',
  ' leading and trailing ',
  '',
];

/** Any text that a full name may be; often one that is hostile. */
export const fullNameArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...hostileNames),
    fc
      .array(fc.constantFrom('$', '{', '}', "'", '"', '\\', 'n', ' ', '#'), { maxLength: 24 })
      .map((characters) => characters.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )
  .filter((text) => systemSchema.shape.user.shape.fullName.safeParse(text).success);

function matching(pattern: RegExp): fc.Arbitrary<string> {
  return fc.stringMatching(pattern);
}

const anySystem: fc.Arbitrary<System> = fc.record({
  release: fc.constantFrom('25.11', '26.05', '26.11'),
  hostName: matching(/^[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?$/),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Etc/GMT+12', 'America/Argentina/Buenos_Aires'),
  locale: fc.constantFrom('en_GB.UTF-8', 'de_DE.UTF-8', 'C.UTF-8', 'sr_RS@latin', 'eo'),
  formats: fc.constantFrom(null, 'de_DE.UTF-8', 'en_DK.UTF-8', 'ca_ES@valencia', 'sr_RS@latin'),
  keyboard: fc.record({
    layout: matching(/^[a-z]{2,8}$/),
    variant: matching(/^[A-Za-z0-9_,-]{0,12}$/),
    consoleKeyMap: matching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,12}$/),
  }),
  user: fc.record({
    name: fc.oneof(
      fc.constantFrom('ada', '_', 'a-b', 'with', 'rec', 'true', 'or', 'inherit'),
      matching(/^[a-z_][a-z0-9_-]{0,30}$/),
    ),
    fullName: fullNameArbitrary,
  }),
  kernel: fc.constantFrom('latest', 'default'),
  firmware: fc.constantFrom('none', 'redistributable', 'all'),
  allowUnfree: fc.boolean(),
  desktop: fc.constantFrom('plasma', 'none'),
  secureShell: fc.boolean(),
  bringConnections: fc.boolean(),
  rollback: fc.record({
    enable: fc.boolean(),
    keepDays: fc.integer({ min: 0, max: 3650 }),
    keepCount: fc.integer({ min: 1, max: 1000 }),
  }),
  keep: fc.subarray(knowledgeEntries.filter(({ method }) => method !== null).map(({ id }) => id)),
  configuration: fc.record({ flake: fc.boolean(), git: fc.boolean() }),
});

/** Any system that the schema lets through and that can be installed somewhere. */
export const systemArbitrary: fc.Arbitrary<System> = anySystem
  .map((system) => (system.firmware === 'all' ? { ...system, allowUnfree: true } : system))
  .filter((system) => systemProblems(system, null).length === 0);
