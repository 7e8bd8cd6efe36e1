import { useMemo } from 'react';
import type { LayoutProblem } from '../../../core/layout/layout.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { fieldProblems, partOf } from './field-problems.ts';
import type { LayoutPart, Shape } from './field-problems.ts';

/** What is wrong on this page, in words, for the field where it can be mended. */
export function useFieldProblems() {
  const { t, say } = useText();
  const spec = useApp((state) => state.spec);
  const problems = useMemo(() => (spec === null ? [] : fieldProblems(spec)), [spec]);
  return {
    count: problems.length,
    hasProblem: (part: LayoutPart): boolean => problems.some((one) => partOf(one) === part),
    /** Of a group of fields, or null. */
    ofRule: (field: LayoutProblem['field']): string | null => {
      const found = problems.filter((one) => one.kind === 'rule' && one.field === field);
      if (found.length === 0) return null;
      return found.map((one) => (one.kind === 'rule' ? say(one.message) : '')).join(' ');
    },
    /** Of the text in one field, or null. */
    ofShape: (shape: Shape, index: number | null = null): string | null => {
      const isWrong = problems.some(
        (one) => one.kind === 'shape' && one.shape === shape && one.index === index,
      );
      return isWrong ? t(`shapes.${shape}`) : null;
    },
  };
}
