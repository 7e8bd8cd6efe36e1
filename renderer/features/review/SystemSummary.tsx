import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';

/** What the disk will hold, in the words of the pages before. */
export function SystemSummary({ system }: { readonly system: System }) {
  const { t } = useText();
  const { user, keyboard, rollback } = system;
  const person = user.fullName === '' ? user.name : `${user.fullName} (${user.name})`;
  const rows: readonly (readonly [string, string])[] = [
    [t('summary.system'), t(`summary.desktops.${system.desktop}`, { release: system.release })],
    [t('summary.machine'), `${system.hostName} · ${system.timeZone}`],
    [t('summary.user'), person],
    [
      t('summary.language'),
      `${system.locale}${system.formats === null ? '' : ` · ${system.formats}`}`,
    ],
    [
      t('summary.keyboard'),
      t('summary.keyMap', { layout: keyboard.layout, keyMap: keyboard.consoleKeyMap }),
    ],
    [t('summary.root'), t(rollback.enable ? 'summary.rolledBack' : 'summary.notRolledBack')],
  ];
  return (
    <section className="form-section">
      <h2>{t('summary.title')}</h2>
      <dl className="summary">
        {rows.map(([name, value]) => (
          <div key={name} className="summary-row">
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
