import { useTranslation } from 'react-i18next';
import type { ExplanationKind } from '../../../core/drift/explanation.ts';
import { Icon } from '../../ui/Icon.tsx';
import { explanationIcons } from './explanation-looks.ts';
import './explanation.css';

export interface ExplanationMarkProps {
  readonly kind: ExplanationKind | 'mixed';
}

/** The mark with a word that is known already: cheap enough for every row of a table. */
export function ExplanationWord({ kind, word }: ExplanationMarkProps & { readonly word: string }) {
  return (
    <span className={`explanation explained-${kind}`}>
      <Icon name={explanationIcons[kind]} />
      <span className="explanation-word">{word}</span>
    </span>
  );
}

/** Why something is on the root, as a mark and a word; where there is no room, the word is only heard. */
export function ExplanationMark({ kind }: ExplanationMarkProps) {
  const { t } = useTranslation();
  return <ExplanationWord kind={kind} word={t(`drift.explanations.${kind}`)} />;
}
