import type { Rollback } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Switch } from '../../ui/Switch.tsx';

/** How long earlier roots stay: by age and by number, whichever keeps more. */
function Earlier({ rollback }: { readonly rollback: Rollback }) {
  const { t } = useText();
  const change = useApp((state) => state.changeRollback);
  return (
    <>
      <div className="field-row">
        <NumberField
          label={t('keep.days')}
          unit={t('keep.daysUnit')}
          value={rollback.keepDays}
          onChange={(keepDays) => {
            if (Number.isFinite(keepDays)) change({ keepDays });
          }}
          minimum={0}
          maximum={3650}
          step={1}
        />
        <NumberField
          label={t('keep.count')}
          value={rollback.keepCount}
          onChange={(keepCount) => {
            if (Number.isFinite(keepCount)) change({ keepCount });
          }}
          minimum={1}
          maximum={1000}
          step={1}
        />
      </div>
      <p className="quiet small">{t('keep.earlierWhy')}</p>
    </>
  );
}

/** How the root becomes empty, and what becomes of the one before. */
export function RollbackSection({ rollback }: { readonly rollback: Rollback }) {
  const { t } = useText();
  const change = useApp((state) => state.changeRollback);
  return (
    <section className="form-section">
      <h2>{t('keep.rollback')}</h2>
      <Switch
        isOn={rollback.enable}
        onChange={(enable) => change({ enable })}
        explanation={t('keep.enableWhy')}
      >
        {t('keep.enable')}
      </Switch>
      {rollback.enable ? (
        <Earlier rollback={rollback} />
      ) : (
        <Note kind="warning" title={t('keep.off')}>
          <p>{t('keep.offText')}</p>
        </Note>
      )}
    </section>
  );
}
