import type { Readable } from 'node:stream';

import { cleanLine } from './clean-line.ts';

/** What a problem may carry (core/errors/problem.ts). */
const maximumLines = 40;
/** A line that never ends must not fill memory. */
const maximumPendingCharacters = 64 * 1024;

export interface RecentLines {
  readonly lines: () => readonly string[];
}

/** Keeps the last lines of a stream for the day that its program dies, and shows each to `onLine`. */
export function keepRecentLines(stream: Readable, onLine: (line: string) => void): RecentLines {
  let recent: string[] = [];
  let pending = '';

  function add(text: string): void {
    const line = cleanLine(text);
    if (line === '') return;
    recent = [...recent, line].slice(-maximumLines);
    onLine(line);
  }

  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const parts = (pending + text).split('\n');
    pending = (parts.pop() ?? '').slice(-maximumPendingCharacters);
    parts.forEach(add);
  });
  stream.on('error', () => undefined);
  return {
    lines() {
      const rest = cleanLine(pending);
      return rest === '' ? recent : [...recent, rest].slice(-maximumLines);
    },
  };
}
