import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateNix } from '../../rehearsal/testing/nix-instantiate.ts';
import { editPersistText } from './edit-persist-text.ts';
import { commentsOf } from './nix-spans.ts';
import { persistDataSchema } from './persist-data.ts';
import type { PersistData } from './persist-data.ts';
import { persistText } from './persist-text.ts';
import { persistDataArbitrary, persistItemArbitrary } from './testing/persist-arbitrary.ts';

function read(text: string): PersistData {
  return persistDataSchema.parse(evaluateNix(text));
}

const empty: PersistData = { directories: [], files: [], ignore: [], knowledge: [] };
const item = { path: '/var/lib/new', method: 'bind', mode: '0700' } as const;

function added(text: string): string | null {
  const before = read(text);
  const after = { ...before, directories: [...before.directories, item] };
  const edited = editPersistText(text, before, after);
  if (edited !== null) expect(read(edited)).toEqual(after);
  return edited;
}

/** Comments with everything that could be taken for Nix, on lines that end outside of strings. */
const commentArbitrary = fc.constantFrom('# }', '#', '/* ] */', '# "', "# ''", '/* a\n ; */', '');

const changed = fc
  .record({
    before: persistDataArbitrary,
    gone: fc.infiniteStream(fc.boolean()),
    more: fc.array(persistItemArbitrary, { maxLength: 2 }),
    isFirst: fc.boolean(),
    rules: persistDataArbitrary,
    comments: fc.infiniteStream(commentArbitrary),
  })
  .map(({ before, gone, more, isFirst, rules, comments }) => {
    const stay = <T>(list: readonly T[]): T[] => list.filter(() => gone.next().value !== true);
    const directories = stay(before.directories);
    const after = {
      directories: isFirst ? [...more, ...directories] : [...directories, ...more],
      files: stay(before.files),
      ignore: [...stay(before.ignore), ...rules.ignore],
      knowledge: stay(before.knowledge),
    };
    const lines = persistText(before).split('\n');
    const text = lines
      .map((line) =>
        line === '' || line.startsWith('#') ? line : `${line} ${comments.next().value}`,
      )
      .join('\n');
    return { before, after, text };
  });

describe('editPersistText', () => {
  it(
    'gives the data that is meant, with comments of any kind all over the file',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.array(changed, { minLength: 30, maxLength: 30 }), (many) => {
          const texts = many.map(({ text, before, after }) => editPersistText(text, before, after));
          const known = texts.filter((text) => text !== null);
          // What cannot be edited is printed anew; that must stay the exception.
          expect(known.length).toBeGreaterThan(many.length * 0.8);
          const list = known.map((text) => `(${text}\n)`).join('\n');
          const values = (evaluateNix(`[ ${list} ]`) as unknown[]).map((one) =>
            persistDataSchema.parse(one),
          );
          expect(values).toEqual(
            many.filter((_, index) => texts[index] !== null).map(({ after }) => after),
          );
        }),
        { numRuns: 4, endOnFailure: true },
      );
    },
  );

  it('leaves the text as it is when nothing changes', () => {
    fc.assert(
      fc.property(changed, ({ text, before }) => {
        expect(editPersistText(text, before, before) ?? text).toBe(text);
      }),
    );
  });

  it('adds an element and takes it out again, and the text is as before', () => {
    fc.assert(
      fc.property(persistDataArbitrary, (data) => {
        const text = persistText(data);
        const after = { ...data, directories: [...data.directories, item] };
        const edited = editPersistText(text, data, after) ?? '';
        expect(edited).toBe(persistText(after));
        expect(editPersistText(edited, after, data)).toBe(text);
      }),
    );
  });

  it('keeps what people wrote, and how', () => {
    const text = `# mine
{
  directories = [
    # the pairings
    { path = "/var/lib/bluetooth"; mode = "0700"; } # do not lose

    { path = "/var/lib/x"; } # with } and "
  ];

  # nothing yet
  files = [ ];
}
`;
    const element = `
    {
      path = "/var/lib/new";
      method = "bind";
      mode = "0700";
    }`;
    expect(added(text)).toBe(text.replace('and "', `and "${element}`));
  });

  it.each([
    ['{ directories = []; }'],
    ['{ directories = [ ]; files = [ ]; }'],
    ['{ }'],
    ['{ files = [ ]; }'],
    ['{ directories = [ { path = "/a"; } { path = "/b"; } ]; }'],
    ['{\n  directories = [\n    # none yet\n  ];\n}\n'],
    ['{\n  directories = [ # none yet\n  ];\n}\n'],
    ['{ directories = [ { path = "/a"; reason = "\\${x} $${y} \\" ]"; } ]; }'],
    ["{ directories = [ { path = \"/a\"; reason = ''\n  a '''] ''${x} ''\\n $\n''; } ]; }"],
    ['{\r\n  directories = [\r\n    { path = "/a"; }\r\n  ];\r\n}\r\n'],
    ['{ directories = [ { path = "/a"; units = [ "x.service" ]; } ] ; /* end */ }'],
  ])('adds to %j', (text) => {
    expect(added(text)).not.toBeNull();
  });

  it.each([
    ['let x = [ ]; in { directories = x; }'],
    ['{ directories = [ ] ++ [ { path = "/a"; } ]; }'],
    ['{ directories = map (path: { inherit path; }) [ "/a" ]; }'],
    ['rec { directories = [ ]; }'],
    ['{ directories = [ { path = "/${"a"}"; } ]; }'],
    ['{ inherit ({ directories = [ ]; }) directories; }'],
    ['{ "directories" = [ ]; }'],
    ['{ directories = [ ] }'],
  ])('gives up on %j', (text) => {
    expect(editPersistText(text, empty, { ...empty, directories: [item] })).toBeNull();
  });
});

it('finds the comments, and nothing that only looks like one', () => {
  expect(commentsOf("# a\n{ x = \"# no\"; /* b\n */ y = ''# no''; } # c")).toEqual([
    '# a',
    '/* b\n */',
    '# c',
  ]);
  expect(commentsOf('"unfinished')).toBeNull();
});
