import type { Disk } from '../../../core/disks/disk.ts';
import type { Plan } from '../../../core/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { shortName } from '../disk/disk-words.ts';
import { Losses } from './Losses.tsx';
import { PlanCommands, PlanSentences } from './PlanSteps.tsx';
import { SaveScript } from './SaveScript.tsx';
import { TargetDisk } from './TargetDisk.tsx';

export interface ReviewBodyProps {
  readonly disk: Disk;
  readonly plan: Plan;
  readonly typedName: string;
  readonly onType: (text: string) => void;
}

function ConfirmByName({ disk, typedName, onType }: Omit<ReviewBodyProps, 'plan'>) {
  const { t } = useText();
  return (
    <div className="confirm">
      <TextField
        label={t('review.typeName', { name: shortName(disk) })}
        isFixed
        value={typedName}
        onChange={onType}
        description={t('review.typeNameWhy')}
      />
    </div>
  );
}

/** The review of an open plan: the disk, what is lost, what will be done, and the confirmation. */
export function ReviewBody({ disk, plan, typedName, onType }: ReviewBodyProps) {
  const { t } = useText();
  const beginning = useApp((state) => state.beginning);
  return (
    <>
      <TargetDisk disk={disk} />
      {beginning === 'continue' ? (
        <Note kind="information" title={t('review.continueTitle')}>
          <p>{t('review.continueText')}</p>
        </Note>
      ) : disk.isEmpty ? (
        <p>{t('review.nothingLost')}</p>
      ) : (
        <Losses disk={disk} />
      )}
      <section className="form-section">
        <h2>{t('review.planTitle')}</h2>
        <PlanSentences plan={plan} />
      </section>
      <PlanCommands plan={plan} />
      <SaveScript />
      {disk.isEmpty || beginning === 'continue' ? null : (
        <ConfirmByName disk={disk} typedName={typedName} onType={onType} />
      )}
    </>
  );
}
