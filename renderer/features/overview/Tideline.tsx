import { Button as AriaButton } from 'react-aria-components/Button';
import { displayPath } from '../../../core/drift/path-text.ts';
import type { DriftGroup, DriftSummary } from '../../../core/drift/scan.ts';
import type { KeptEntry } from '../../../core/persist/kept.ts';
import type { ExplanationKind } from '../../../core/drift/explanation.ts';
import { useText } from '../../i18n/use-text.ts';
import { firstFilter, openExplanations } from '../../state/drift.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { explanationIcons, explanationOrder } from '../drift/explanation-looks.ts';
import '../drift/explanation.css';
import { Waterline } from '../map/Waterline.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { isNothingOpen } from './sentence.ts';
import './tideline.css';

/** Pieces that stand for the places of a kind; more would be counted by nobody. */
const maximumPieces = 14;
/** What outlives the root now; what only will is told on its page. */
const servedStates: readonly KeptEntry['state'][] = ['served', 'empty', 'native'];
/** Names of kept things before "and 9 more". */
const maximumNames = 6;

function Above() {
  const { t, number } = useText();
  const kept = useApp((state) => state.kept);
  const openManagerPage = useApp((state) => state.openManagerPage);
  const paths = (loadedOf(kept)?.entries ?? [])
    .filter(({ state }) => servedStates.includes(state))
    .map(({ item }) => item.path);
  const more = paths.length - maximumNames;
  return (
    <div className="tideline-above">
      <AriaButton
        className={`tideline-kept ${paths.length === 0 ? 'is-none' : ''}`}
        onPress={() => openManagerPage('kept')}
      >
        <Icon name="anchor" />
        {kept.kind === 'loaded'
          ? t('overview.keptPlaces', { count: paths.length, number: number(paths.length) })
          : t('overview.kept')}
      </AriaButton>
      <ul className="tideline-names" aria-hidden="true">
        {paths.slice(0, maximumNames).map((path) => (
          <li key={path} dir="ltr">
            {path}
          </li>
        ))}
        {more > 0 ? (
          <li className="quiet">{t('overview.more', { number: number(more) })}</li>
        ) : null}
      </ul>
    </div>
  );
}

function Raft({ group }: { readonly group: DriftGroup }) {
  const { t, number, binarySize } = useText();
  const store = useAppStore();
  const show = (): void => {
    const { openManagerPage, changeFilter, setDriftLook } = store.getState();
    void changeFilter({ ...firstFilter, explanations: [group.kind] });
    setDriftLook('tree');
    openManagerPage('drift');
  };
  const values = { count: group.places, number: number(group.places) };
  return (
    <AriaButton className={`raft explained-${group.kind}`} onPress={show}>
      <span className="raft-pieces" aria-hidden="true">
        {Array.from({ length: Math.min(maximumPieces, Math.max(1, group.places)) }, (_, index) => (
          <span key={index} className={`raft-piece raft-turn-${index % 5}`} />
        ))}
      </span>
      <span className="raft-words">
        <Icon name={explanationIcons[group.kind]} />
        <strong>{t(`overview.rafts.${group.kind}`, values)}</strong>
        <span className="quiet numbers">{binarySize(group.bytes)}</span>
      </span>
    </AriaButton>
  );
}

function groupOf({ groups }: DriftSummary, kind: ExplanationKind): DriftGroup | null {
  return groups.find((group) => group.kind === kind) ?? null;
}

/** What lies at the ground: the next boot takes it too, and nobody misses it. */
function Ground({ summary }: { readonly summary: DriftSummary }) {
  const { t, number } = useText();
  const parts = explanationOrder
    .filter((kind) => !openExplanations.includes(kind) && kind !== 'kept')
    .flatMap((kind) => {
      const group = groupOf(summary, kind);
      const count = group === null ? 0 : group.files + group.directories;
      return count === 0 ? [] : [t(`overview.ground.${kind}`, { count, number: number(count) })];
    });
  return (
    <p className="tideline-ground small">
      {parts.length === 0 ? '' : t('overview.groundAll', { parts: parts.join(', ') })}
    </p>
  );
}

/** The signature: what is kept stands above the tidemark, what the next boot takes drifts below it. */
export function Tideline({ summary }: { readonly summary: DriftSummary }) {
  const { t } = useText();
  const rafts = openExplanations.flatMap((kind) => groupOf(summary, kind) ?? []);
  return (
    <figure className="tideline" aria-label={t('overview.pictureLabel')}>
      <Above />
      <div className="tideline-mark" aria-hidden="true">
        <span>{t('welcome.pictureMark')}</span>
      </div>
      <div className="tideline-water">
        <Waterline />
        {isNothingOpen(summary) ? (
          <p className="tideline-clear">{t('overview.clear')}</p>
        ) : (
          <div className="rafts">
            {rafts.map((group) => (
              <Raft key={group.kind} group={group} />
            ))}
          </div>
        )}
        <Ground summary={summary} />
      </div>
      <figcaption className="tideline-bed quiet small">
        <Icon name="snapshot" />
        {t('overview.bed', { name: displayPath(summary.system.blank ?? '') })}
      </figcaption>
    </figure>
  );
}
