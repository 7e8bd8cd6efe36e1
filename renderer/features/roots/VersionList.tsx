import type { Version } from '../../../core/roots/roots.ts';
import { useText } from '../../i18n/use-text.ts';
import { whenText } from '../../i18n/when.ts';
import { loadedOf } from '../../state/loading.ts';
import { rootOf } from '../../state/roots.ts';
import { useApp } from '../../state/use-app.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { useRootTitle } from './RootList.tsx';

/** In which roots it lies: one by its date, several by their number. */
function useWhere(): (version: Version) => string {
  const { t } = useText();
  const title = useRootTitle();
  const roots = useApp((state) => state.roots);
  return (version) => {
    const earlier = version.roots.filter((root) => root !== null);
    const [first] = earlier;
    if (first === undefined) return t('roots.onlyNow');
    if (earlier.length > 1) return t('roots.inRoots', { count: earlier.length });
    const known = (loadedOf(roots) ?? []).find(({ name }) => name === first);
    return t('roots.inRoot', { root: known === undefined ? first : title(known) });
  };
}

function Content({ version }: { readonly version: Version }) {
  const { t, joined, binarySize, locale } = useText();
  const where = useWhere();
  const { facts, isPresent } = version;
  return (
    <>
      <span className="version-title">
        <strong>{t('roots.modified', { when: whenText(facts.modifiedMs, locale) })}</strong>
        <span className="quiet numbers">
          {facts.kind === 'file' ? binarySize(facts.bytes) : t(`roots.kinds.${facts.kind}`)}
        </span>
      </span>
      <span className="quiet small">
        {joined([where(version), `${facts.owner}:${facts.group}`, facts.mode])}
      </span>
      {isPresent ? <span className="small version-present">{t('roots.isPresent')}</span> : null}
    </>
  );
}

/** One line per version; choosing one compares it with what lies there now. */
export function VersionList({ versions }: { readonly versions: readonly Version[] }) {
  const { t, locale } = useText();
  const chosen = useApp((state) => state.versions?.root ?? null);
  const compareVersion = useApp((state) => state.compareVersion);
  const earlier = versions.filter((version) => rootOf(version) !== null);
  const onlyNow = versions.filter((version) => rootOf(version) === null);
  return (
    <>
      {onlyNow.map((version) => (
        <div key="now" className="version-now card-content">
          <Content version={version} />
        </div>
      ))}
      <RadioCards
        label={t('roots.versionsLabel')}
        value={chosen}
        onChange={(root) => void compareVersion(root)}
        cards={earlier.map((version) => ({
          id: rootOf(version) ?? '',
          label: t('roots.modified', { when: whenText(version.facts.modifiedMs, locale) }),
          content: <Content version={version} />,
        }))}
      />
    </>
  );
}
