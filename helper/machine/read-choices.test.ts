import { describe, expect, it } from 'vitest';
import { choicesSchema } from '../../core/system/choices.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { keyMapFiles } from './key-map-files.ts';
import { readChoices } from './read-choices.ts';
import { readConnections } from './read-connections.ts';
import { madeUpFiles } from './testing/made-up-files.ts';

const layouts =
  '! layout\n  us  English (US)\n  de  German\n\n! variant\n  dvorak  us: English (Dvorak)\n';
const models = 'de de pc105 - -\nus us pc105 - -\ndvorak us pc105 dvorak -\n';
const zones = 'Z Europe/Berlin 0:53:28 - LMT\nL Europe/Berlin Europe/Oslo\n';
const connections = '/etc/NetworkManager/system-connections';

const nixos = {
  '/etc/os-release': 'ID=nixos\nVERSION_ID="26.05"\n',
  '/etc/zoneinfo/tzdata.zi': zones,
  '/etc/localtime': '-> /etc/zoneinfo/Europe/Oslo',
  '/etc/locale.conf': 'LANG=en_US.UTF-8\n',
  '/etc/vconsole.conf': 'KEYMAP=us\n',
  '/etc/X11/xorg.conf.d/00-keyboard.conf': '  Option "XkbLayout" "us"\n',
  '/etc/kbd/keymaps/i386/qwerty/us.map.gz': '',
  '/etc/kbd/keymaps/i386/qwertz/de.map.gz': '',
  '/etc/kbd/keymaps/i386/dvorak/dvorak.map.gz': '',
  '/run/current-system/sw/share/X11/xkb/rules/base.lst': layouts,
  '/run/current-system/sw/share/systemd/kbd-model-map': models,
  [`${connections}/Home.nmconnection`]:
    '[connection]\nid=Home\u202Ewifi\n[wifi-security]\npsk=hunter2\n',
};

const debian = {
  '/etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
  '/usr/share/zoneinfo/zone1970.tab': 'DE\t+52+13\tEurope/Berlin\n',
  '/usr/share/i18n/SUPPORTED': 'de_DE.UTF-8 UTF-8\nde_DE ISO-8859-1\n',
  '/usr/share/keymaps/i386/qwerty/us.kmap.gz': '',
  '/usr/share/X11/xkb/rules/evdev.lst': layouts,
  '/usr/share/systemd/kbd-model-map': models,
};

const localeTool: RunTool = (tool, args) => {
  const stdout = `${tool} ${args.join()}` === 'locale -a' ? 'C\nC.utf8\nen_US.utf8\n' : '';
  return Promise.resolve({ exitCode: 0, signal: null, stdout, stderr: '' });
};
const noTool: RunTool = () => Promise.reject(new Error('no such tool'));

describe('readChoices', () => {
  it('reads the places of NixOS', async () => {
    const choices = await readChoices(madeUpFiles(nixos), localeTool);
    expect(choicesSchema.parse(choices)).toEqual(choices);
    expect(choices).toMatchObject({
      timeZones: ['Europe/Berlin', 'Europe/Oslo'],
      locales: ['C.UTF-8', 'en_US.UTF-8'],
      consoleKeyMaps: ['de', 'dvorak', 'us'],
      release: '26.05',
      current: {
        timeZone: 'Europe/Oslo',
        locale: 'en_US.UTF-8',
        layout: 'us',
        variant: null,
        consoleKeyMap: 'us',
      },
      connections: ['Home wifi'],
    });
    expect(choices.xkbLayouts).toEqual([
      {
        name: 'us',
        description: 'English (US)',
        variants: [{ name: 'dvorak', description: 'English (Dvorak)', consoleKeyMap: 'dvorak' }],
        consoleKeyMap: 'us',
      },
      { name: 'de', description: 'German', variants: [], consoleKeyMap: 'de' },
    ]);
  });

  it('reads the classic places', async () => {
    const choices = await readChoices(madeUpFiles(debian), noTool);
    expect(choices).toMatchObject({
      timeZones: ['Europe/Berlin', 'UTC'],
      locales: ['C.UTF-8', 'de_DE.UTF-8'],
      consoleKeyMaps: ['us'],
      release: null,
    });
    expect(choices.xkbLayouts.map(({ consoleKeyMap }) => consoleKeyMap)).toEqual(['us', null]);
  });

  it('knows nothing of an empty machine, and says so', async () => {
    const choices = await readChoices(madeUpFiles({}), noTool);
    const { current, release, ...lists } = choices;
    expect(Object.values(lists)).toEqual([[], [], [], [], []]);
    expect([release, ...Object.values(current)]).toEqual(Array(6).fill(null));
  });
});

describe('keyMapFiles', () => {
  it('lists maps for PCs by name, the first place first, and no pieces of maps', async () => {
    const root = '/usr/share/keymaps';
    const found = await keyMapFiles(
      madeUpFiles({
        [`${root}/i386/qwerty/us.map.gz`]: '',
        '/etc/kbd/keymaps/i386/qwerty/us.map': '',
        [`${root}/i386/include/compose.map`]: '',
        [`${root}/mac/all/mac-us.map.gz`]: '',
        [`${root}/i386/qwerty/-bad.map`]: '',
        [`${root}/i386/qwerty/README`]: '',
        [`${root}/a/b/c/d/e/f/g/deep.map`]: '',
        [`${root}/xkb/us-dvorak.kmap.zst`]: '',
      }),
    );
    expect([...found]).toEqual([
      ['us', '/etc/kbd/keymaps/i386/qwerty/us.map'],
      ['us-dvorak', `${root}/xkb/us-dvorak.kmap.zst`],
    ]);
  });
});

describe('readConnections', () => {
  it('gives names and nothing else, those of the files where it may not read', async () => {
    const files = madeUpFiles({
      [`${connections}/a.nmconnection`]: '[connection]\nuuid=1\nid=Café\n\n[wifi]\nid=wrong\n',
      [`${connections}/b.nmconnection`]: '[wifi]\nid=wrong\n[connection]\nid=Office\n',
      [`${connections}/Train.nmconnection`]: '[wifi]\nid=wrong\npsk=hunter2\n',
      [`${connections}/Closed.nmconnection`]: '-> nowhere',
      [`${connections}/.hidden.nmconnection`]: '[connection]\nid=Hidden\n',
    });
    expect(await readConnections(files)).toEqual(['Closed', 'Train', 'Café', 'Office']);
  });
});
