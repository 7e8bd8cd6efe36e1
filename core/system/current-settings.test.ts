import { expect, it } from 'vitest';
import { currentSettings } from './current-settings.ts';
import type { SettingTexts } from './current-settings.ts';

const nothing: SettingTexts = {
  localTime: null,
  locale: '',
  console: '',
  keyboard: '',
  xServer: '',
};

it('knows nothing where nothing says so', () => {
  expect(Object.values(currentSettings(nothing))).toEqual([null, null, null, null, null]);
});

it('reads the files of NixOS', () => {
  const xServer = `Section "InputClass"
  Option "XkbModel" "pc104"
  Option "XkbLayout" "de,us"
  Option "XkbVariant" "neo,"
EndSection`;
  expect(
    currentSettings({
      ...nothing,
      localTime: '/etc/zoneinfo/America/Argentina/Buenos_Aires',
      locale: 'LANG=de_DE.utf8\nLC_TIME=C\n',
      console: 'FONT=x\nKEYMAP=de-latin1\n',
      xServer,
    }),
  ).toEqual({
    timeZone: 'America/Argentina/Buenos_Aires',
    locale: 'de_DE.UTF-8',
    layout: 'de',
    variant: 'neo',
    consoleKeyMap: 'de-latin1',
  });
});

it('reads the files of other systems', () => {
  const keyboard = 'XKBMODEL="pc105"\nXKBLAYOUT="fr"\nXKBVARIANT=""\n';
  const found = currentSettings({
    ...nothing,
    localTime: '../usr/share/zoneinfo/UTC',
    locale: 'LANG="C.UTF-8"\n',
    keyboard,
  });
  expect(found).toMatchObject({ timeZone: 'UTC', locale: 'C.UTF-8', layout: 'fr', variant: null });
});

it('takes no paths and no foreign text', () => {
  const found = currentSettings({
    ...nothing,
    localTime: '/etc/localtime.real',
    console: 'KEYMAP=/nix/store/x-keymap\nXKBLAYOUT=$(x)\n',
  });
  expect(Object.values(found)).toEqual([null, null, null, null, null]);
});
