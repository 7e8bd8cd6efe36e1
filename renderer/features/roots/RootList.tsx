import { Button as AriaButton } from 'react-aria-components/Button';
import type { EarlierRoot } from '../../../core/roots/roots.ts';
import { useText } from '../../i18n/use-text.ts';
import { whenText } from '../../i18n/when.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import { RootContents } from './RootContents.tsx';

/** When a root was put away; its name where that is all that is known. */
export function useRootTitle(): (root: Pick<EarlierRoot, 'name' | 'rolledBackAtMs'>) => string {
  const { t, locale } = useText();
  return ({ name, rolledBackAtMs }) =>
    rolledBackAtMs === null ? name : t('roots.until', { when: whenText(rolledBackAtMs, locale) });
}

function Size({ root }: { readonly root: EarlierRoot }) {
  const { t, binarySize } = useText();
  const isBusy = useApp((state) => state.isRootsBusy);
  if (root.exclusiveBytes !== null) {
    return <>{t('roots.exclusive', { size: binarySize(root.exclusiveBytes) })}</>;
  }
  return <>{isBusy ? t('roots.counting') : t('roots.notCounted')}</>;
}

function Row({ root }: { readonly root: EarlierRoot }) {
  const { t } = useText();
  const title = useRootTitle();
  const open = useApp((state) => (state.openRoot?.name === root.name ? state.openRoot : null));
  const lookIntoRoot = useApp((state) => state.lookIntoRoot);
  const closeRoot = useApp((state) => state.closeRoot);
  return (
    <li>
      <AriaButton
        className="root-head"
        aria-expanded={open !== null}
        onPress={() => {
          if (open === null) void lookIntoRoot(root.name);
          else closeRoot();
        }}
      >
        <Icon name={open === null ? 'right' : 'down'} className="root-arrow" />
        <span className="root-words">
          <span>
            <strong>{title(root)}</strong>
            {root.isNewest ? <span className="root-newest">{t('roots.newest')}</span> : null}
          </span>
          {root.rolledBackAtMs === null ? null : (
            <span className="quiet small fixed">{root.name}</span>
          )}
        </span>
        <span className="quiet small numbers">
          <Size root={root} />
        </span>
      </AriaButton>
      {open === null ? null : (
        <div className="root-contents">
          <RootContents root={open} isNewest={root.isNewest} />
        </div>
      )}
    </li>
  );
}

/** The roots of earlier boots, the newest first; opening one says what its boot took. */
export function RootList({ roots }: { readonly roots: readonly EarlierRoot[] }) {
  const { t } = useText();
  return (
    <section className="form-section">
      <h2 id="roots-title" tabIndex={-1}>
        {t('roots.listTitle')}
      </h2>
      <ul className="framed-list" aria-labelledby="roots-title">
        {roots.map((root) => (
          <Row key={root.name} root={root} />
        ))}
      </ul>
    </section>
  );
}
