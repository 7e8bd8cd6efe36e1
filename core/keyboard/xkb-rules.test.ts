import { expect, it } from 'vitest';
import { parseXkbRules } from './xkb-rules.ts';

const rules = `! model
  pc105           Generic 105-key PC

! layout
  us              English (US)
  custom          A user-defined custom Layout
  cn              Chinese
  Bad!            No layout

! variant
  intl            us: English (US, intl., with dead keys)
  dvorak          us: English (Dvorak)
  mon_trad        cn: Mongolian (Bichig)
  lost            xx: Lost
  bad;name        us: Bad

! option
  us              Not a layout
`;

it('reads layouts with their variants, sorted by description', () => {
  expect(parseXkbRules(rules)).toEqual([
    {
      name: 'cn',
      description: 'Chinese',
      variants: [{ name: 'mon_trad', description: 'Mongolian (Bichig)' }],
    },
    {
      name: 'us',
      description: 'English (US)',
      variants: [
        { name: 'intl', description: 'English (US, intl., with dead keys)' },
        { name: 'dvorak', description: 'English (Dvorak)' },
      ],
    },
  ]);
});

it('reads nothing from other texts', () => {
  expect(parseXkbRules('')).toEqual([]);
  expect(parseXkbRules('  us  English\n! variant\n  x  us: Y\n')).toEqual([]);
});
