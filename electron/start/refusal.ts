export interface StartConditions {
  /** Effective user id. */
  readonly userId: number;
  readonly argv: readonly string[];
  readonly isPackaged: boolean;
}

export interface Refusal {
  readonly message: string;
  readonly exitCode: number;
}

/** EX_NOPERM and EX_USAGE of sysexits.h. */
const notPermitted = 77;
const usage = 64;

/** Chromium's switches that take a wall away. Live systems tempt people to use the first. */
const weakeningSwitches: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-namespace-sandbox',
  '--disable-seccomp-filter-sandbox',
  '--disable-setuid-sandbox',
  '--disable-site-isolation-trials',
  '--disable-web-security',
  '--single-process',
];

function switchName(word: string): string {
  return word.split('=', 1)[0] ?? '';
}

/** Why the window must not start at all, or null. */
export function startRefusal({ userId, argv, isPackaged }: StartConditions): Refusal | null {
  if (userId === 0) {
    return {
      message:
        'Tidemark does not run its window as root. Start it as an ordinary user: ' +
        'it asks for the rights that it needs, for its helper only.',
      exitCode: notPermitted,
    };
  }
  const weakening = argv.map(switchName).find((word) => weakeningSwitches.includes(word));
  if (!isPackaged || weakening === undefined) return null;
  return { message: `Tidemark does not run with ${weakening}.`, exitCode: usage };
}
