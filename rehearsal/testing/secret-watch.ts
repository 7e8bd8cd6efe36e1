import type { Machine } from '../machine.ts';

/** Looks again and again whether a secret stands in an argument or an environment in the guest. */
export interface SecretWatch {
  readonly found: () => readonly string[];
  /** Ends it, having made sure that it does find a secret that is there. */
  readonly end: () => Promise<void>;
}

// The patterns come by standard input, so that the watcher does not find itself.
const script = `patterns=$(cat)
while :; do
  grep -qsaF --file=<(printf '%s\\n' "$patterns") /proc/[0-9]*/cmdline /proc/[0-9]*/environ &&
    echo FOUND
  sleep 0.5
done`;

/** Starts to watch for these secrets. */
export async function watchForSecrets(
  machine: Machine,
  secrets: readonly string[],
): Promise<SecretWatch> {
  const watcher = await machine.spawn(['bash', '-c', script]);
  watcher.stdin.end(secrets.join('\n'));
  const lines: string[] = [];
  let seen: readonly string[] | null = null;
  watcher.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  return {
    found: () => seen ?? lines,
    end: async () => {
      seen = [...lines];
      for (const secret of secrets) {
        const before = lines.length;
        await machine.run(['sh', '-c', 'sleep 2; exit 0', 'sh', secret]);
        if (lines.length === before) throw new Error('the watcher does not see');
      }
      watcher.kill('SIGKILL');
    },
  };
}
