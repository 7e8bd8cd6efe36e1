import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Switch } from '../../ui/Switch.tsx';

const noNames: readonly string[] = [];

/** What this session knows of networks goes along only when the person says so. */
function Connections({ isOn }: { readonly isOn: boolean }) {
  const { t, locale } = useText();
  const change = useApp((state) => state.changeSystem);
  const names = useApp((state) => loadedOf(state.choices)?.connections ?? noNames);
  if (names.length === 0) return <p className="quiet">{t('network.noConnections')}</p>;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    names.map((name) => t('network.named', { name })),
  );
  return (
    <Switch
      isOn={isOn}
      onChange={(bringConnections) => change({ bringConnections })}
      explanation={t(isOn ? 'network.bringWhy' : 'network.leaveWhy', { names: list })}
    >
      {t('network.bring', { count: names.length, names: list })}
    </Switch>
  );
}

/** How others reach the machine, and how it reaches them. */
export function NetworkSection({ system }: { readonly system: System }) {
  const { t } = useText();
  const change = useApp((state) => state.changeSystem);
  return (
    <section className="form-section machine-section">
      <h2>{t('network.title')}</h2>
      <div className="switches">
        <Connections isOn={system.bringConnections} />
        <Switch
          isOn={system.secureShell}
          onChange={(secureShell) => change({ secureShell })}
          explanation={t('network.secureShellWhy')}
        >
          {t('network.secureShell')}
        </Switch>
      </div>
    </section>
  );
}
