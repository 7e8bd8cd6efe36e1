import type { PathBytes } from '../../../core/drift/path-bytes.ts';
import { bytesOfText, displayPath } from '../../../core/drift/path-text.ts';
import type { ChangeRequest } from '../../../core/change/change.ts';
import { useText } from '../../i18n/use-text.ts';
import type { ChangeView } from '../../state/change-view.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { ReviewTabs } from './ReviewTabs.tsx';

type Review = Extract<ChangeView, { readonly request: ChangeRequest }>;

/** What can be done, once that is known; until then what was asked for. */
function pathsOf(review: Review): readonly PathBytes[] {
  if (review.kind === 'open' && review.proposal.items.length > 0) {
    return review.proposal.items.map(({ item }) => bytesOfText(item.path));
  }
  const { request } = review;
  return request.kind === 'keep' ? request.items.map(({ path }) => path) : request.paths;
}

/** Says what it does, and when. */
function ConfirmButton({ review }: { readonly review: Review }) {
  const { t } = useText();
  const confirmChange = useApp((state) => state.confirmChange);
  // Where nothing can be done there is nothing to confirm.
  if (review.kind !== 'open' || review.proposal.items.length === 0) return null;
  const { kind, activation, items } = review.proposal;
  return (
    <Button
      look="primary"
      isDisabled={review.confirmation === null}
      onPress={() => void confirmChange()}
      describedBy="change-excuse"
    >
      {t(`change.confirm.${kind}.${activation}`, { count: items.length })}
    </Button>
  );
}

/** Why the button is closed. */
function useExcuse(review: Review): string {
  const { t } = useText();
  if (review.kind === 'failed') return '';
  if (review.kind === 'proposing') return t('change.intro');
  if (review.isRenewing) return t('change.renewing');
  if (review.proposal.items.length === 0) return t('change.nothingLeft');
  return t(review.confirmation === null ? 'change.starting' : 'change.intro');
}

function Body({ review }: { readonly review: Review }) {
  const { t } = useText();
  const proposeChange = useApp((state) => state.proposeChange);
  const changeRefusal = useApp((state) => state.changeRefusal);
  const retry = (): void => void proposeChange(review.request);
  return (
    <>
      {changeRefusal === null ? null : <ProblemNote problem={changeRefusal} onRetry={retry} />}
      {review.kind === 'proposing' ? <Skeleton label={t('change.proposing')} rows={4} /> : null}
      {review.kind === 'failed' ? <ProblemNote problem={review.problem} onRetry={retry} /> : null}
      {review.kind === 'open' && review.refusal !== null ? (
        <ProblemNote problem={review.refusal} onRetry={retry} />
      ) : null}
      {review.kind === 'open' ? (
        <div className={review.isRenewing ? 'is-renewing' : ''} aria-busy={review.isRenewing}>
          <ReviewTabs proposal={review.proposal} />
        </div>
      ) : null}
    </>
  );
}

/** What would be done to keep, or to stop keeping. Nothing is changed before its button. */
export function ChangeReview({ review }: { readonly review: Review }) {
  const { t } = useText();
  const closeChange = useApp((state) => state.closeChange);
  const paths = pathsOf(review);
  const isIdle =
    review.kind === 'failed' || (review.kind === 'open' && review.proposal.items.length === 0);
  const excuse = useExcuse(review);
  return (
    <Dialog
      size="large"
      title={t(`change.title.${review.request.kind}`, {
        count: paths.length,
        path: displayPath(paths[0] ?? '/'),
      })}
      onClose={closeChange}
      buttons={
        <>
          <p className="dialog-excuse quiet" id="change-excuse" role="status">
            {excuse}
          </p>
          <Button onPress={closeChange}>{t(isIdle ? 'buttons.close' : 'change.cancel')}</Button>
          <ConfirmButton review={review} />
        </>
      }
    >
      <Body review={review} />
    </Dialog>
  );
}
