import type { ReactNode } from 'react';
import type { DriftDetails, EntryFacts } from '../../../core/drift/details.ts';
import { useText } from '../../i18n/use-text.ts';
import { whenWords } from './when-words.ts';

interface Fact {
  readonly id: 'kind' | 'size' | 'modified' | 'changed' | 'born' | 'owner' | 'links' | 'target';
  readonly of: (facts: EntryFacts) => ReactNode;
  /** Shown only where it tells something. */
  readonly isWorth?: (facts: EntryFacts) => boolean;
}

function useFacts(details: DriftDetails): readonly Fact[] {
  const { t, binarySize, number, locale } = useText();
  const words = whenWords(locale, Number.NaN);
  const { entries, bytes } = details;
  const isFolder = ({ kind }: EntryFacts): boolean => kind === 'directory' || kind === 'subvolume';
  return [
    { id: 'kind', of: ({ kind }) => t(`drift.kinds.${kind}`) },
    {
      id: 'size',
      of: (facts) =>
        isFolder(facts) && facts === details.now
          ? t('drift.details.below', {
              count: entries,
              number: number(entries),
              size: binarySize(bytes),
            })
          : binarySize(facts.bytes),
    },
    { id: 'owner', of: ({ owner, group, mode }) => `${owner}:${group} ${mode}` },
    { id: 'modified', of: ({ modifiedMs }) => words.long(modifiedMs) },
    {
      id: 'changed',
      of: ({ changedMs }) => words.long(changedMs),
      isWorth: ({ changedMs, modifiedMs }) => Math.abs(changedMs - modifiedMs) > 1000,
    },
    {
      id: 'born',
      of: ({ bornMs }) => (bornMs === null ? '' : words.long(bornMs)),
      isWorth: ({ bornMs }) => bornMs !== null,
    },
    {
      id: 'links',
      of: ({ links }) => number(links),
      isWorth: (facts) => facts.links > 1 && !isFolder(facts),
    },
    {
      id: 'target',
      of: ({ target }) => <span className="fixed">{target}</span>,
      isWorth: ({ target }) => target !== null,
    },
  ];
}

/** What it is: as it is now, and as the blank snapshot has it where the two differ. */
export function DetailsFacts({ details }: { readonly details: DriftDetails }) {
  const { t } = useText();
  const facts = useFacts(details);
  const { now, blank, aspects } = details;
  const isCompared = now !== null && blank !== null && details.change !== 'same';
  const shown = now ?? blank;
  if (shown === null) return null;
  return (
    <section aria-label={t('drift.details.facts')}>
      {aspects.length === 0 ? null : (
        <p className="small">
          {t('drift.details.differs', {
            aspects: aspects.map((aspect) => t(`drift.aspects.${aspect}`)).join(', '),
          })}
        </p>
      )}
      <table className="facts">
        {isCompared ? (
          <thead>
            <tr>
              <td />
              <th scope="col">{t('drift.details.blank')}</th>
              <th scope="col">{t('drift.details.now')}</th>
            </tr>
          </thead>
        ) : null}
        <tbody>
          {facts
            .filter(({ isWorth }) => isWorth === undefined || isWorth(shown))
            .map(({ id, of }) => (
              <tr key={id}>
                <th scope="row">{t(`drift.facts.${id}`)}</th>
                {isCompared ? <td className="quiet">{of(blank)}</td> : null}
                <td>{of(shown)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
