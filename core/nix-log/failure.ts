/** Why a build ended: the derivation, its last lines, and whether the network was what was missing. */
import { resultKind } from './line.ts';
import type { NixLine } from './line.ts';
import { packageName, plainLines } from './text.ts';

/** Lines of a builder that are kept; the most that a problem shows. */
const lineCount = 30;

export interface NixFailure {
  /** Name of the derivation that failed itself, rather than for want of another; null without one. */
  readonly derivation: string | null;
  /** Its last lines, or Nix' own words where there is no derivation. */
  readonly lines: readonly string[];
  /** What Nix said last, in one line. */
  readonly error: string;
  readonly isNetwork: boolean;
}

/**
 * How Nix and curl say that something cannot be fetched. A builder's own "connection refused" does not
 * count, only Nix' words: sandboxed builders have no network anyway.
 */
const networkSigns = [
  /unable to download '/,
  /couldn't resolve host/i,
  /could not resolve host/i,
  /temporary failure in name resolution/i,
  /there is no substituter that can build it/,
  /failed to open archive .* (download|resolve)/i,
];

/** How Nix says which derivation failed: `builder for '…' failed` until 2.30, `Cannot build '…'` since. */
const failedBuilder = /(?:builder for|cannot build) '([^']+\.drv)'/i;

export interface FailureCollector {
  readonly see: (line: NixLine, name: string | null) => void;
  readonly failure: () => NixFailure;
}

/** Collects what a failure is made of, while the log goes by. */
export function failureCollector(): FailureCollector {
  const linesOf = new Map<string, string[]>();
  const errors: string[] = [];
  let derivation: string | null = null;
  let hasNetworkSign = false;
  const lookForNetwork = (text: string): void => {
    if (networkSigns.some((sign) => sign.test(text))) hasNetworkSign = true;
  };
  const seeError = (text: string): void => {
    const path = failedBuilder.exec(text)?.[1];
    if (path !== undefined) derivation ??= packageName(path);
  };
  return {
    see: (line, name) => {
      if (line.kind === 'result' && line.type === resultKind.buildLogLine) {
        const texts = plainLines(String(line.fields[0] ?? ''));
        for (const text of texts) if (text.includes('unable to download')) lookForNetwork(text);
        const known = [...(linesOf.get(name ?? '') ?? []), ...texts];
        linesOf.set(name ?? '', known.slice(-lineCount));
      } else if (line.kind === 'message' && line.level <= 1) {
        const texts = plainLines(line.text);
        texts.forEach(lookForNetwork);
        if (line.level > 0) return;
        seeError(texts.join(' '));
        errors.push(...texts);
        errors.splice(0, errors.length - lineCount);
      }
    },
    failure: () => {
      const own = derivation === null ? [] : (linesOf.get(derivation) ?? []);
      const error = errors.find((text) => derivation !== null && text.includes(derivation));
      return {
        derivation,
        lines: own.length > 0 ? own : errors,
        error: (error ?? errors[0] ?? '').replace(/^error:\s*/, '').slice(0, 500),
        isNetwork: hasNetworkSign,
      };
    },
  };
}
