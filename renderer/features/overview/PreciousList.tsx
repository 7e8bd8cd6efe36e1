import { displayPath, textOfBytes } from '../../../core/drift/path-text.ts';
import type { DriftSummary } from '../../../core/drift/scan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useKnowledge } from './use-knowledge.ts';
import { isNothingOpen, placesOf } from './sentence.ts';

type Precious = DriftSummary['precious'][number];

function PreciousRow({ path, entryId }: Precious) {
  const { t } = useText();
  const knowledge = useKnowledge(entryId);
  const keepPath = useApp((state) => state.keepPath);
  const ignorePath = useApp((state) => state.ignorePath);
  const showInDrift = useApp((state) => state.showInDrift);
  const shown = displayPath(path);
  const text = textOfBytes(path);
  return (
    <li className="precious explained-precious">
      <Icon name="gem" size={22} />
      <div className="precious-words">
        {knowledge.name === null ? null : <strong>{knowledge.name}</strong>}
        <code>{shown}</code>
        {knowledge.lost === null ? null : <p className="quiet small">{knowledge.lost}</p>}
      </div>
      <div className="precious-buttons">
        <Button
          look="primary"
          label={t('overview.keepOf', { path: shown })}
          onPress={() => void keepPath(path)}
        >
          {t('drift.keep')}
        </Button>
        {text === null ? null : (
          <Button
            label={t('overview.ignoreOf', { path: shown })}
            onPress={() => ignorePath({ kind: 'directory', pattern: text, reason: '' })}
          >
            {t('drift.ignore')}
          </Button>
        )}
        <Button
          label={t('overview.showOf', { path: shown })}
          onPress={() => void showInDrift(path)}
        >
          {t('overview.show')}
        </Button>
      </div>
    </li>
  );
}

/** What looks precious, each with its ways out. */
export function PreciousList({ summary }: { readonly summary: DriftSummary }) {
  const { t, number } = useText();
  const { precious } = summary;
  const more = placesOf(summary, 'precious') - precious.length;
  if (isNothingOpen(summary)) return null;
  if (precious.length === 0) {
    return (
      <p className="nothing-precious">
        <Icon name="check" />
        {t('overview.nothingPrecious')}
      </p>
    );
  }
  return (
    <section aria-labelledby="precious-title">
      <h2 id="precious-title">{t('overview.preciousTitle')}</h2>
      <ul className="precious-list">
        {precious.map((one) => (
          <PreciousRow key={one.path} {...one} />
        ))}
      </ul>
      {more > 0 ? <p className="quiet">{t('overview.more', { number: number(more) })}</p> : null}
    </section>
  );
}
