import { useMemo } from 'react';
import { differenceLines } from '../../../core/change/difference-lines.ts';
import type { EntryFacts, Preview } from '../../../core/drift/details.ts';
import type { VersionComparison } from '../../../core/roots/roots.ts';
import { useText } from '../../i18n/use-text.ts';
import { whenText } from '../../i18n/when.ts';
import { DifferenceText } from '../change/DifferenceText.tsx';

/** A line of any text, without colours. */
function plainPieces(text: string) {
  return text === '' ? [] : [{ kind: 'plain', text } as const];
}

function Texts({ then, now }: { readonly then: string; readonly now: string }) {
  const { t } = useText();
  const lines = useMemo(() => differenceLines(now, then), [now, then]);
  if (lines.every(({ kind }) => kind === 'same')) return <p>{t('roots.sameText')}</p>;
  return <DifferenceText lines={lines} label={t('roots.differenceLabel')} colour={plainPieces} />;
}

/** One side alone, where the two cannot be compared line by line. */
function Side({ title, preview }: { readonly title: string; readonly preview: Preview | null }) {
  const { t } = useText();
  return (
    <div className="comparison-side">
      <h4>{title}</h4>
      {preview === null ? (
        <p className="quiet">{t('roots.nothingNow')}</p>
      ) : preview.kind === 'none' ? (
        <p className="quiet">{t(`roots.noPreview.${preview.reason}`)}</p>
      ) : (
        <pre className="commands" tabIndex={0} aria-label={title}>
          {preview.text}
        </pre>
      )}
    </div>
  );
}

function Facts({ then, now }: { readonly then: EntryFacts; readonly now: EntryFacts | null }) {
  const { t, binarySize, locale } = useText();
  const rows = [
    { name: t('roots.facts.size'), of: (facts: EntryFacts) => binarySize(facts.bytes) },
    {
      name: t('roots.facts.modified'),
      of: (facts: EntryFacts) => whenText(facts.modifiedMs, locale),
    },
    {
      name: t('roots.facts.owner'),
      of: (facts: EntryFacts) => `${facts.owner}:${facts.group} ${facts.mode}`,
    },
  ];
  return (
    <table className="facts-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('roots.then')}</th>
          <th scope="col">{t('roots.now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row" className="quiet">
              {name}
            </th>
            <td className="numbers">{of(then)}</td>
            <td className="numbers">{now === null ? '–' : of(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A version beside what lies at the path now. */
export function Comparison({ comparison }: { readonly comparison: VersionComparison }) {
  const { t } = useText();
  const { then, now, thenFacts, nowFacts } = comparison;
  const isPartial =
    (then.kind === 'text' && !then.isWhole) || (now?.kind === 'text' && !now.isWhole);
  return (
    <section className="form-section">
      <h3>{t('roots.comparison')}</h3>
      <Facts then={thenFacts} now={nowFacts} />
      {then.kind === 'text' && now?.kind === 'text' ? (
        <Texts then={then.text} now={now.text} />
      ) : (
        <div className="comparison">
          <Side title={t('roots.then')} preview={then} />
          <Side title={t('roots.now')} preview={now} />
        </div>
      )}
      {isPartial ? <p className="quiet small">{t('roots.onlyBeginning')}</p> : null}
    </section>
  );
}
