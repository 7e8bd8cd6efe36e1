/**
 * Logs of large installs, made to the grammar of Nix' JSON logger: paths that are copied or fetched and
 * derivations that are built, several at a time, in an order that the caller draws.
 */

interface Work {
  readonly kind: 'copy' | 'build';
  readonly bytes: number;
}

export interface LargeInstall {
  readonly work: readonly Work[];
  /** How many go on at the same time. */
  readonly width: number;
  /** Which of those that go on is next to move, again and again. */
  readonly order: readonly number[];
}

const hash = 'k3lxw9pq0d8vhc1zsnym5r7b2aif4j6g';

function line(value: unknown): string {
  return `@nix ${JSON.stringify(value)}`;
}

const [realise, builds, copies] = [1, 2, 3];

function pathOf(index: number, { kind }: Work): string {
  const name = `/nix/store/${hash}-package-${index}`;
  return kind === 'build' ? `${name}.drv` : name;
}

function begin(index: number, work: Work): string[] {
  const path = pathOf(index, work);
  const id = 1000 + index * 3;
  if (work.kind === 'build') {
    const text = `building '${path}'`;
    return [line({ action: 'start', id, level: 3, type: 105, text, fields: [path, '', 1, 1] })];
  }
  const substitute = {
    action: 'start',
    id,
    level: 0,
    type: 108,
    text: '',
    fields: [path, 'cache'],
  };
  const fields = [path, 'cache', 'local'];
  const copy = {
    action: 'start',
    id: id + 1,
    level: 3,
    type: 100,
    text: `copying '${path}'`,
    fields,
  };
  return [line(substitute), line(copy)];
}

function move(index: number, { kind, bytes }: Work, part: number): string {
  const id = 1000 + index * 3;
  if (kind === 'build') return line({ action: 'result', id, type: 101, fields: [`line ${part}`] });
  const fields = [Math.floor((bytes * part) / 3), bytes, 0, 0];
  return line({ action: 'result', id: id + 1, type: 105, fields });
}

function end(index: number, { kind }: Work): string[] {
  const id = 1000 + index * 3;
  const stops = kind === 'build' ? [id] : [id + 1, id];
  return stops.map((stopped) => line({ action: 'stop', id: stopped }));
}

/** The log's lines. Every amount that was expected is done at the end. */
export function largeInstallLog({ work, width, order }: LargeInstall): string[] {
  const lines = [realise, builds, copies].map((id, index) =>
    line({ action: 'start', id, level: 0, text: '', type: [102, 104, 103][index] }),
  );
  const count = (kind: Work['kind']): number => work.filter((one) => one.kind === kind).length;
  const done = { build: 0, copy: 0 };
  const tell = (): void => {
    const expected = work.reduce((sum, { bytes, kind }) => sum + (kind === 'copy' ? bytes : 0), 0);
    lines.push(
      line({ action: 'result', id: builds, type: 105, fields: [done.build, count('build'), 1, 0] }),
      line({ action: 'result', id: copies, type: 105, fields: [done.copy, count('copy'), 1, 0] }),
      line({ action: 'result', id: realise, type: 106, fields: [100, expected] }),
    );
  };
  tell();
  const going: { index: number; one: Work; part: number }[] = [];
  let next = 0;
  for (let turn = 0; next < work.length || going.length > 0; turn += 1) {
    const fresh = work[next];
    if (fresh !== undefined && going.length < width) {
      lines.push(...begin(next, fresh));
      going.push({ index: next, one: fresh, part: 0 });
      next += 1;
      continue;
    }
    const at = (order[turn % Math.max(1, order.length)] ?? 0) % going.length;
    const chosen = going[at];
    if (chosen === undefined) break;
    chosen.part += 1;
    lines.push(move(chosen.index, chosen.one, chosen.part));
    if (chosen.part < 3) continue;
    lines.push(...end(chosen.index, chosen.one));
    done[chosen.one.kind] += 1;
    going.splice(at, 1);
    tell();
  }
  return lines;
}
