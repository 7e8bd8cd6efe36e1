import type { DriftDetails } from '../../../core/drift/details.ts';
import { displayPath } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { ExplanationMark } from './ExplanationMark.tsx';

/** Why it is there and what becomes of it, in sentences. */
export function DetailsWhy({ details }: { readonly details: DriftDetails }) {
  const { t, say } = useText();
  const { explanation, change, path, formerPath } = details;
  return (
    <div className={`details-why explained-${explanation.kind}`}>
      <ExplanationMark kind={explanation.kind} />
      <p>{say(explanation.reason)}</p>
      {explanation.place === path || explanation.place === '' ? null : (
        <p className="quiet small">
          {t('drift.details.place', { place: displayPath(explanation.place) })}
        </p>
      )}
      <p className="quiet small">
        {t(`drift.fates.${explanation.kind === 'kept' ? 'kept' : change}`)}
      </p>
      {formerPath === null ? null : (
        <p className="quiet small">
          {t('drift.details.former', { path: displayPath(formerPath) })}
        </p>
      )}
    </div>
  );
}
