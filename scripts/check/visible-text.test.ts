import { describe, expect, test } from 'vitest';
import { visibleTextViolations, wordsIn } from './visible-text.ts';

describe('words outside the catalogues', () => {
  test.each([
    ['<p>Hello</p>', ['1: Hello']],
    ['<p>\n  Hello {name}\n</p>', ['1: Hello']],
    ['<>Hello</>', ['1: Hello']],
    ['<p>Grüße</p>', ['1: Grüße']],
    ["<p>{'now'}</p>", ['1: now']],
    ["<p>{isOpen ? 'open' : t('closed')}</p>", ['1: open']],
    ["<p>{isOpen && 'open'}</p>", ['1: open']],
    ["<p>{name ?? 'nobody'}</p>", ['1: nobody']],
    ['<p>{`${count} files`}</p>', ['1: files']],
    ["<p>{count + ' files'}</p>", ['1: files']],
    ['<img alt="A disk" />', ['1: A disk']],
    ['<Button aria-label={`Close ${name}`} />', ['1: Close']],
    ["<Note title={('Done' as string)} />", ['1: Done']],
    ['<input placeholder="name" />', ['1: name']],
    ["document.title = 'Tidemark, ready'", ['1: Tidemark, ready']],
    ['names.map((name) => `“${name}”`)', ['1: “', '1: ”']],
    ["const words = { label: 'Keep' }", ['1: Keep']],
    ["const text = 'Nothing was changed.'", ['1: Nothing was changed.']],
    ["const text = 'nothing was changed.'", ['1: nothing was changed.']],
    ['show(`Nothing was changed on ${disk}`)', ['1: Nothing was changed on']],
  ])('%s is found', (source, places) => {
    expect(wordsIn('renderer/a.tsx', source)).toEqual(places);
  });

  test.each([
    ['<p>{t("welcome.title")}</p>'],
    ['<p>–&nbsp;{size} · 3</p>'],
    ['<p className="quiet small">{text}</p>'],
    ['<strong>Tidemark</strong>'],
    ['<code>npm run try</code>'],
    ['<NumberField unit="GiB" />'],
    ["<p>{kind === 'file' ? size : t('kinds.file')}</p>"],
    ["<p>{names.join(', ')}</p>"],
    ["<Icon name={isOpen ? 'down' : 'right'} />"],
    ['<p>{`${part}: ${whole}`}</p>'],
    ["<Trans i18nKey='a.b' components={{ code: <code /> }} />"],
    ["import { Heading } from 'react-aria-components/Heading'"],
    ["const ids = { label: 'drift.columns.name', kind: 'file' }"],
    ["throw new TypeError('No root element is there.')"],
    ["const className = `tile ${isOpen ? 'is open' : ''}`"],
    ['// Nothing was changed.\nconst a = 1'],
  ])('%s is fine', (source) => {
    expect(wordsIn('renderer/a.tsx', source)).toEqual([]);
  });

  test('are looked for in the window only, with their file and line', () => {
    const source = '\nexport const a = <p>Hello</p>;';
    const files = [
      'renderer/ui/A.tsx',
      'renderer/preview/a.tsx',
      'renderer/a.test.tsx',
      'core/a.ts',
    ];
    expect(visibleTextViolations(new Map(files.map((file) => [file, source])))).toEqual([
      'renderer/ui/A.tsx:2: Hello',
    ]);
  });
});
