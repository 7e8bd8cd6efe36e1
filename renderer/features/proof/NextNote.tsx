import { hasProgram } from '../../../core/system/program.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import type { Verdict } from './proof.ts';

/** What to do next, and what to do if the new system does not come up. */
export function NextNote({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useText();
  const state = useApp((all) => all.job.state);
  const hasRecoveryKey = useApp((all) => all.spec?.encryption.recoveryKey === true);
  const isInMenu = useApp(({ system }) => system !== null && hasProgram(system));
  const target = state.kind === 'done' ? state.target : '/mnt';
  if (verdict === 'disk-only') {
    return (
      <Note kind="information" title={t('done.notYetTitle')}>
        <p>{t('done.notYet', { target })}</p>
      </Note>
    );
  }
  if (verdict === 'failed') return null;
  return (
    <Note kind="information" title={t('proof.nextTitle')}>
      <p>{t('proof.nextPassphrase')}</p>
      {isInMenu ? <p>{t('proof.nextProgram')}</p> : null}
      <p>{t('proof.nextRecovery')}</p>
      {hasRecoveryKey ? <p>{t('proof.nextRecoveryKey')}</p> : null}
      <p className="quiet">{t('proof.nextFiles')}</p>
    </Note>
  );
}
