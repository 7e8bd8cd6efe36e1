import { useEffect } from 'react';
import { useApp } from '../../state/use-app.ts';
import { RuleDialog } from '../rules/RuleDialog.tsx';
import { ChangeProgress } from './ChangeProgress.tsx';
import { ChangeReview } from './ChangeReview.tsx';
import { ChangeStrip } from './ChangeStrip.tsx';
import '../install/install.css';
import '../review/review.css';
import './change.css';

/** Everything that lies over the pages: the review of a change, its progress, and the ignore dialog. */
export function ChangeHost() {
  const change = useApp((state) => state.change);
  const loadChanges = useApp((state) => state.loadChanges);
  const loadChangeJob = useApp((state) => state.loadChangeJob);
  useEffect(() => {
    void loadChangeJob();
    void loadChanges();
  }, [loadChangeJob, loadChanges]);
  return (
    <>
      <ChangeStrip />
      {change.kind === 'closed' ? null : change.kind === 'progress' ? (
        <ChangeProgress />
      ) : (
        <ChangeReview review={change} />
      )}
      <RuleDialog />
    </>
  );
}
