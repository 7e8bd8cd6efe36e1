/** What one can choose from on this machine. Reads only; what the machine does not say is empty. */
import { consoleKeyMapOf, parseKeyMapLines } from '../../core/keyboard/console-key-map.ts';
import type { KeyMapLine } from '../../core/keyboard/console-key-map.ts';
import { parseXkbRules } from '../../core/keyboard/xkb-rules.ts';
import type { Choices, XkbLayout } from '../../core/system/choices.ts';
import { currentSettings } from '../../core/system/current-settings.ts';
import {
  parseLocaleList,
  parseSupportedLocales,
  parseZoneColumns,
  parseZoneTable,
} from '../../core/system/listed-names.ts';
import { liveRelease } from '../../core/system/live-release.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { keyMapFiles } from './key-map-files.ts';
import type { MachineFiles } from './machine-files.ts';
import { readFirst } from './machine-files.ts';
import { readConnections } from './read-connections.ts';

/** NixOS' system profile first, then the classic place. */
const shares = ['/run/current-system/sw/share', '/usr/share'];
const zoneFolders = ['/etc/zoneinfo', ...shares.map((share) => `${share}/zoneinfo`)];
const xkbFolders = ['/etc/X11/xkb', ...shares.map((share) => `${share}/X11/xkb`)];

/** `locale -a` reads an archive; in ms. */
const localeLimitMs = 10_000;

function inEach(folders: readonly string[], file: string): string[] {
  return folders.map((folder) => `${folder}/${file}`);
}

async function readTimeZones(files: MachineFiles): Promise<readonly string[]> {
  const table = parseZoneTable((await readFirst(files, inEach(zoneFolders, 'tzdata.zi'))) ?? '');
  if (table.length > 0) return table;
  const columns = ['zone1970.tab', 'zone.tab'].flatMap((file) => inEach(zoneFolders, file));
  return parseZoneColumns((await readFirst(files, columns)) ?? '');
}

async function readLocales(files: MachineFiles, runTool: RunTool): Promise<readonly string[]> {
  const supported = await readFirst(files, inEach(shares, 'i18n/SUPPORTED'));
  const known = parseSupportedLocales(supported ?? '');
  if (known.length > 0) return known;
  try {
    const { stdout } = await runTool('locale', ['-a'], { timeoutMs: localeLimitMs });
    return parseLocaleList(stdout);
  } catch {
    // No such tool: the machine does not say.
    return [];
  }
}

function withKeyMaps(
  rules: ReturnType<typeof parseXkbRules>,
  lines: readonly KeyMapLine[],
  available: readonly string[],
): XkbLayout[] {
  return rules.map(({ name, description, variants }) => {
    const own = consoleKeyMapOf({ layout: name, variant: '' }, lines, available);
    return {
      name,
      description: description.slice(0, 256),
      variants: variants.map((variant) => ({
        name: variant.name,
        description: variant.description.slice(0, 256),
        consoleKeyMap: consoleKeyMapOf({ layout: name, variant: variant.name }, lines, available),
      })),
      consoleKeyMap: own,
    };
  });
}

async function readLayouts(files: MachineFiles, maps: readonly string[]): Promise<XkbLayout[]> {
  const rules = ['rules/base.lst', 'rules/evdev.lst'].flatMap((file) => inEach(xkbFolders, file));
  const lines = await readFirst(files, inEach(shares, 'systemd/kbd-model-map'));
  return withKeyMaps(
    parseXkbRules((await readFirst(files, rules)) ?? ''),
    parseKeyMapLines(lines ?? ''),
    maps,
  );
}

async function readCurrent(files: MachineFiles): Promise<Choices['current']> {
  return currentSettings({
    localTime: await files.linkTarget('/etc/localtime'),
    locale: (await readFirst(files, ['/etc/locale.conf', '/etc/default/locale'])) ?? '',
    console: (await files.readText('/etc/vconsole.conf')) ?? '',
    keyboard: (await files.readText('/etc/default/keyboard')) ?? '',
    xServer: (await files.readText('/etc/X11/xorg.conf.d/00-keyboard.conf')) ?? '',
  });
}

/** Everything to choose from, and what the session uses now. */
export async function readChoices(files: MachineFiles, runTool: RunTool): Promise<Choices> {
  const consoleKeyMaps = [...(await keyMapFiles(files)).keys()].toSorted();
  return {
    timeZones: [...(await readTimeZones(files))],
    locales: [...(await readLocales(files, runTool))],
    consoleKeyMaps,
    xkbLayouts: await readLayouts(files, consoleKeyMaps),
    release: liveRelease((await files.readText('/etc/os-release')) ?? ''),
    current: await readCurrent(files),
    connections: await readConnections(files),
  };
}
