import type { Sources } from './layers.ts';

/** Text that must not stand in certain files. */
export interface TextRule {
  readonly name: string;
  readonly appliesTo: (file: string) => boolean;
  readonly forbids: (line: string) => boolean;
}

const isCode = (file: string): boolean => /\.(ts|tsx|mjs|json|yml)$/.test(file);
const isCheck = (file: string): boolean => file.startsWith('scripts/check/');
/** The test launcher takes the option away again; the program refuses to start with it. */
const fightsIt = (file: string): boolean =>
  /electron-launcher|^electron\/start\/|^e2e\/(start|package)\.spec/.test(file);
const isText = (file: string): boolean => !/\.(png|ico|woff2?|ttf|img|gz)$/.test(file);

/** Electron's own security list names these keys as never to be set. */
const electronKeys = [
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
];

function forbidden(pattern: RegExp): (line: string) => boolean {
  return (line) => pattern.test(line);
}

export function textRules(projectRoot: string): readonly TextRule[] {
  return [
    {
      name: 'no registry host names',
      appliesTo: isText,
      forbids: forbidden(/\b(?:registry|npm|mirror|deb)\.[\w-]+\.(?:org|com|net|io|dev)\b/),
    },
    {
      name: 'no addresses in the lock file',
      appliesTo: (file) => file === 'package-lock.json',
      forbids: forbidden(/"resolved": "http/),
    },
    {
      name: 'no insecure Electron keys',
      // Unit tests prove that the keys are not set, so they name them.
      appliesTo: (file) => isCode(file) && !isCheck(file) && !file.includes('.test.'),
      forbids: forbidden(new RegExp(`\\b(?:${electronKeys.join('|')})\\b`)),
    },
    {
      name: 'no switched-off sandbox',
      appliesTo: (file) => isCode(file) && !isCheck(file) && !fightsIt(file),
      forbids: forbidden(/--no-sandbox/),
    },
    {
      // A checkout right below / has too common a name to be looked for.
      name: 'no path of this checkout',
      appliesTo: (file) => isText(file) && projectRoot.split('/').length > 2,
      forbids: (line) => line.includes(projectRoot),
    },
  ];
}

/** Each place where a rule's text stands, as `file:line: text`. */
export function textViolations(sources: Sources, rule: TextRule): readonly string[] {
  return [...sources].flatMap(([file, text]) => {
    if (!rule.appliesTo(file)) return [];
    return text.split('\n').flatMap((line, index) => {
      return rule.forbids(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [];
    });
  });
}
