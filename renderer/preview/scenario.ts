/** What the double shall play. */
export interface Scenario {
  readonly scheme: 'light' | 'dark';
  readonly contrast: 'normal' | 'more';
  readonly motion: 'full' | 'reduced';
  /** A desktop that has colours and fonts of its own. */
  readonly desktop: 'plain' | 'pink' | 'large';
  readonly probe: 'normal' | 'slow' | 'refused' | 'none' | 'unfinished' | 'many' | 'plugging';
  readonly run: 'good' | 'fails' | 'chatty' | 'build-fails' | 'unproven' | 'unsure';
  readonly checks: 'mixed' | 'blocked' | 'slow' | 'refused';
  /** Milliseconds for a step; with 0 all times are made up, and always the same. */
  readonly stepMs: number;
  readonly isRehearsal: boolean;
  /** Start in the middle, as after a reload. */
  readonly job: 'idle' | 'done';
  readonly face: 'installer' | 'manager' | 'stick' | 'neither';
  /** What becomes of the stick. */
  readonly stick: 'good' | 'fails' | 'odd-image' | 'no-image';
  /** What the root of the drift manager looks like. */
  readonly data: 'full' | 'empty' | 'partial' | 'slow' | 'refused' | 'million' | 'no-blank';
  readonly change: 'good' | 'fails' | 'next-boot' | 'unfinished';
  /** BCP 47 tag of what the desktop speaks. */
  readonly language: string;
  /** The helper goes by itself, soon after the start. */
  readonly isHelperLost: boolean;
  /** Id of the step at which a run stands still; null to play it to its end. */
  readonly hold: string | null;
  /** Where the recovery key is saved. */
  readonly save: 'stick' | 'memory';
}

function oneOf<T extends string>(value: string | null, known: readonly [T, ...T[]]): T {
  return known.find((one) => one === value) ?? known[0];
}

export function scenarioOf(words: URLSearchParams): Scenario {
  return {
    scheme: oneOf(words.get('scheme'), ['light', 'dark']),
    contrast: oneOf(words.get('contrast'), ['normal', 'more']),
    motion: oneOf(words.get('motion'), ['full', 'reduced']),
    desktop: oneOf(words.get('desktop'), ['plain', 'pink', 'large']),
    probe: oneOf(words.get('probe'), [
      'normal',
      'slow',
      'refused',
      'none',
      'unfinished',
      'many',
      'plugging',
    ]),
    run: oneOf(words.get('run'), ['good', 'fails', 'chatty', 'build-fails', 'unproven', 'unsure']),
    checks: oneOf(words.get('checks'), ['mixed', 'blocked', 'slow', 'refused']),
    stepMs: Number(words.get('step') ?? '400'),
    isRehearsal: words.get('real') === null,
    job: oneOf(words.get('job'), ['idle', 'done']),
    face: oneOf(words.get('face'), ['installer', 'manager', 'stick', 'neither']),
    stick: oneOf(words.get('stick'), ['good', 'fails', 'odd-image', 'no-image']),
    data: oneOf(words.get('data'), [
      'full',
      'empty',
      'partial',
      'slow',
      'refused',
      'million',
      'no-blank',
    ]),
    change: oneOf(words.get('change'), ['good', 'fails', 'next-boot', 'unfinished']),
    language: words.get('language') ?? 'en',
    isHelperLost: words.get('lost') !== null,
    hold: words.get('hold'),
    save: oneOf(words.get('save'), ['stick', 'memory']),
  };
}
