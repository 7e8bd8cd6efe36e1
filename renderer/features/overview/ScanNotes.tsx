import type { DriftSummary } from '../../../core/drift/scan.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Note } from '../../ui/Note.tsx';
import { MoreAbout } from '../problem/MoreAbout.tsx';
import { useIsOld } from './use-is-old.ts';

function Partial({ summary }: { readonly summary: DriftSummary }) {
  const { t, sayProblem } = useText();
  const { problems } = summary;
  return (
    <Note kind="warning" title={t('overview.partial', { count: problems.length })}>
      <p>{t('overview.partialText')}</p>
      <Disclosure title={t('overview.partialWhat')}>
        <ul className="scan-problems">
          {problems.map((problem, index) => (
            <li key={index}>
              {sayProblem(problem)}
              {problem.lines.map((line) => (
                <code key={line}>{line}</code>
              ))}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Note>
  );
}

/** What there is to know about the result itself: it has gaps, it is old, a newer one failed. */
export function ScanNotes({ summary }: { readonly summary: DriftSummary }) {
  const { t, sayProblem, sayNext } = useText();
  const refusal = useApp((state) => state.scanRefusal);
  const isScanning = useApp((state) => state.isScanning);
  const scan = useApp((state) => state.scan);
  const isOld = useIsOld(summary.scannedAtMs) && !isScanning;
  const again = (
    <Button icon="refresh" onPress={() => void scan(true)} isDisabled={isScanning}>
      {t('overview.scan')}
    </Button>
  );
  return (
    <>
      {refusal === null ? null : (
        <Note
          kind="error"
          title={sayProblem(refusal)}
          actions={
            <>
              {again}
              <MoreAbout problem={refusal} />
            </>
          }
        >
          <p>{sayNext(refusal)}</p>
          <p>{t('overview.earlierShown')}</p>
        </Note>
      )}
      {summary.problems.length === 0 ? null : <Partial summary={summary} />}
      {isOld && refusal === null ? (
        <Note kind="information" actions={again}>
          <p>{t('overview.old')}</p>
        </Note>
      ) : null}
    </>
  );
}
