import type { Disk } from '../../../core/disks/disk.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Review } from '../../state/review.ts';
import { useApp } from '../../state/use-app.ts';
import { Note } from '../../ui/Note.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CheckList } from '../checks/CheckList.tsx';
import { FilesTab } from './FilesTab.tsx';
import { Losses } from './Losses.tsx';
import { PlanCommands, PlanSentences } from './PlanSteps.tsx';
import { SaveExport, SaveScript } from './SaveButtons.tsx';
import { ConfirmByName } from './ConfirmByName.tsx';
import { SystemSummary } from './SystemSummary.tsx';
import { TargetDisk } from './TargetDisk.tsx';

type OpenReview = Extract<Review, { kind: 'open' }>;

export interface ReviewBodyProps {
  readonly disk: Disk;
  readonly review: OpenReview;
  readonly typedName: string;
  readonly onType: (text: string) => void;
}

function What({ review, disk }: Pick<ReviewBodyProps, 'review' | 'disk'>) {
  const { t } = useText();
  const beginning = useApp((state) => state.beginning);
  const { system } = review.spec;
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
      {system === undefined ? null : <SystemSummary system={system} />}
    </>
  );
}

function PlanTab({ review }: Pick<ReviewBodyProps, 'review'>) {
  return (
    <div className="review-tab">
      <PlanSentences plan={review.plan} />
      <PlanCommands plan={review.plan} />
      <SaveScript />
    </div>
  );
}

/** The review of an open plan: the disk, what is lost, what will be done, and the confirmation. */
export function ReviewBody({ disk, review, typedName, onType }: ReviewBodyProps) {
  const { t } = useText();
  const beginning = useApp((state) => state.beginning);
  const plan = {
    id: 'plan',
    title: t('review.planTitle'),
    content: <PlanTab review={review} />,
    problem: null,
  };
  const files = {
    id: 'files',
    title: t('review.filesTitle'),
    content: <FilesTab files={review.files} />,
    problem: null,
  };
  return (
    <>
      <What disk={disk} review={review} />
      {review.concerns.length === 0 ? null : (
        <section className="form-section">
          <h2>{t('review.concerns')}</h2>
          <CheckList items={review.concerns} />
        </section>
      )}
      <Tabs label={t('review.tabs')} pages={review.files.length === 0 ? [plan] : [plan, files]} />
      <SaveExport />
      {disk.isEmpty || beginning === 'continue' ? null : (
        <ConfirmByName disk={disk} typedName={typedName} onType={onType} />
      )}
    </>
  );
}
