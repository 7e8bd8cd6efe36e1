/** What the double shall play. */
export interface Scenario {
  readonly scheme: 'light' | 'dark';
  readonly probe: 'normal' | 'slow' | 'refused' | 'none' | 'unfinished' | 'many';
  readonly run: 'good' | 'fails' | 'chatty' | 'build-fails' | 'unproven' | 'unsure';
  readonly checks: 'mixed' | 'blocked' | 'slow' | 'refused';
  /** Milliseconds for a step. */
  readonly stepMs: number;
  readonly isRehearsal: boolean;
  /** Start in the middle, as after a reload. */
  readonly job: 'idle' | 'done';
  readonly face: 'installer' | 'manager' | 'neither';
  /** What the root of the drift manager looks like. */
  readonly data: 'full' | 'empty' | 'partial' | 'slow' | 'refused' | 'million' | 'no-blank';
  readonly change: 'good' | 'fails' | 'next-boot' | 'unfinished';
}

function oneOf<T extends string>(value: string | null, known: readonly [T, ...T[]]): T {
  return known.find((one) => one === value) ?? known[0];
}

export function scenarioOf(words: URLSearchParams): Scenario {
  return {
    scheme: oneOf(words.get('scheme'), ['light', 'dark']),
    probe: oneOf(words.get('probe'), ['normal', 'slow', 'refused', 'none', 'unfinished', 'many']),
    run: oneOf(words.get('run'), ['good', 'fails', 'chatty', 'build-fails', 'unproven', 'unsure']),
    checks: oneOf(words.get('checks'), ['mixed', 'blocked', 'slow', 'refused']),
    stepMs: Number(words.get('step') ?? '400'),
    isRehearsal: words.get('real') === null,
    job: oneOf(words.get('job'), ['idle', 'done']),
    face: oneOf(words.get('face'), ['installer', 'manager', 'neither']),
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
  };
}
