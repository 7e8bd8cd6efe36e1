import { describe, expect, it } from 'vitest';
import { consoleKeyMapOf, parseKeyMapLines } from './console-key-map.ts';

/** Lines of systemd's own table, in its order. */
const lines = parseKeyMapLines(`# consolelayout	xlayout	xmodel	xvariant	xoptions
sg	ch	pc105	de_nodeadkeys	terminate:ctrl_alt_bksp
uk	gb	pc105	-	terminate:ctrl_alt_bksp
ro-std	ro	pc105	std	terminate:ctrl_alt_bksp
de	de	pc105	-	terminate:ctrl_alt_bksp
us	us	pc105+inet	-	terminate:ctrl_alt_bksp
de-latin1	de	pc105	-	terminate:ctrl_alt_bksp
fr_CH	ch	pc105	fr	terminate:ctrl_alt_bksp
ro	ro	pc105	-	terminate:ctrl_alt_bksp
bg_pho-utf8	bg,us	pc105	,phonetic	terminate:ctrl_alt_bksp,grp:shifts_toggle
ru	ru,us	pc105	-	terminate:ctrl_alt_bksp,grp:shifts_toggle
dvorak	us	pc105	dvorak	terminate:ctrl_alt_bksp
de-latin1-nodeadkeys	de	pc105	nodeadkeys	terminate:ctrl_alt_bksp
broken
`);

const of = (layout: string, variant = '', available: string[] = []): string | null =>
  consoleKeyMapOf({ layout, variant }, lines, available);

describe('consoleKeyMapOf', () => {
  it.each([
    ['de', '', 'de'],
    ['de', 'nodeadkeys', 'de-latin1-nodeadkeys'],
    ['gb', '', 'uk'],
    ['us', 'dvorak', 'dvorak'],
    ['ro', '', 'ro'],
    ['ro', 'std', 'ro-std'],
    ['ch', 'fr', 'fr_CH'],
    ['ru', '', 'ru'],
    ['bg', 'phonetic', 'bg_pho-utf8'],
    // No line for it: what types most like it.
    ['ch', '', 'sg'],
    ['de', 'neo', 'de'],
  ])('%s %s is %s', (layout, variant, name) => {
    expect(of(layout, variant)).toBe(name);
  });

  it('knows no map for an unknown layout, nor one that stands second in a line', () => {
    expect(of('xx')).toBeNull();
    expect(
      consoleKeyMapOf({ layout: 'us', variant: '' }, parseKeyMapLines('ru ru,us x - y'), []),
    ).toBeNull();
  });

  it('takes only maps that the machine has', () => {
    expect(of('de', '', ['de-latin1', 'us'])).toBe('de-latin1');
    expect(of('de', '', ['us'])).toBeNull();
  });

  it('takes a map of the own name where no line has the variant', () => {
    expect(of('us', 'colemak', ['us', 'us-colemak'])).toBe('us-colemak');
    expect(of('gb', '', ['gb', 'us'])).toBe('gb');
    expect(of('de', '', ['de', 'de-latin1'])).toBe('de');
  });
});
