import type { TFunction } from 'i18next';
import type { ExplanationKind } from '../../../core/drift/explanation.ts';
import type { ChangeKind } from '../../../core/drift/view.ts';
import { changeOrder } from './entry-looks.ts';
import { explanationOrder } from './explanation-looks.ts';
import { whenWords } from './when-words.ts';

/** Every word that a row can need, looked up once for all rows. */
export interface RowWords {
  readonly explanations: Readonly<Record<ExplanationKind | 'mixed', string>>;
  readonly groups: Readonly<Record<ExplanationKind | 'mixed', string>>;
  readonly changes: Readonly<Record<ChangeKind, string>>;
  readonly size: (bytes: number) => string;
  readonly when: (ms: number) => string;
}

/** Texts of numbers that were asked for before, up to so many. */
const maximumRemembered = 4000;

/** The same with a memory: a formatter of the browser costs more than the row around it. */
function remembering(text: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = text(value);
    if (known.size >= maximumRemembered) known.clear();
    known.set(value, made);
    return made;
  };
}

export interface RowTexts {
  readonly t: TFunction;
  readonly locale: string;
  readonly binarySize: (bytes: number) => string;
}

/** @param nowMs decides what counts as today */
export function rowWords({ t, locale, binarySize }: RowTexts, nowMs: number): RowWords {
  const mixed = t('drift.explanations.mixed');
  const explanations = Object.fromEntries(
    explanationOrder.map((kind) => [kind, t(`drift.explanations.${kind}`)]),
  ) as Readonly<Record<ExplanationKind, string>>;
  const groups = Object.fromEntries(
    explanationOrder.map((kind) => [kind, t(`drift.groups.${kind}`)]),
  ) as Readonly<Record<ExplanationKind, string>>;
  const changes = Object.fromEntries(
    changeOrder.map((change) => [change, t(`drift.changes.${change}`)]),
  ) as Readonly<Record<ChangeKind, string>>;
  return {
    explanations: { ...explanations, mixed },
    groups: { ...groups, mixed },
    changes,
    size: remembering(binarySize),
    when: remembering(whenWords(locale, nowMs).short),
  };
}
