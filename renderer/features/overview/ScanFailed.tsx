import { useEffect } from 'react';
import type { Problem } from '../../../core/errors/problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { MoreAbout } from '../problem/MoreAbout.tsx';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

/** No snapshot looks like the blank one: which of them is it? */
function ChooseBlank({ problem }: { readonly problem: Problem }) {
  const { t, sayProblem, sayNext } = useText();
  const candidates = useApp((state) => state.blankCandidates);
  const load = useApp((state) => state.loadBlankCandidates);
  const chooseBlank = useApp((state) => state.chooseBlank);
  const openManagerPage = useApp((state) => state.openManagerPage);
  useEffect(() => void load(), [load]);
  const names = loadedOf(candidates) ?? [];
  return (
    <Note
      kind="error"
      title={sayProblem(problem)}
      actions={
        <>
          <Button onPress={() => openManagerPage('health')}>{t('remedies.open-health')}</Button>
          <MoreAbout problem={problem} />
        </>
      }
    >
      <p>{sayNext(problem)}</p>
      {names.length === 0 ? (
        <p>
          {t(candidates.kind === 'loaded' ? 'overview.noCandidates' : 'overview.candidatesLooking')}
        </p>
      ) : (
        <>
          <p>{t('overview.candidates')}</p>
          <ul className="candidates">
            {names.map((name) => (
              <li key={name}>
                <Button icon="snapshot" onPress={() => void chooseBlank(name)}>
                  {t('overview.candidate', { name })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

/** The root could not be looked at: why, and what can be done. */
export function ScanFailed({ problem }: { readonly problem: Problem }) {
  const { t, sayProblem, sayNext } = useText();
  const scan = useApp((state) => state.scan);
  const chooseFace = useApp((state) => state.chooseFace);
  if (problem.code === 'blank-missing') return <ChooseBlank problem={problem} />;
  return (
    <Note
      kind="error"
      title={sayProblem(problem)}
      actions={
        <>
          <Button look="primary" icon="refresh" onPress={() => void scan(true)}>
            {t('buttons.tryAgain')}
          </Button>
          {problem.code === 'root-not-found' ? (
            <Button onPress={() => void chooseFace('installer')}>
              {t('face.actions.installer')}
            </Button>
          ) : null}
          <MoreAbout problem={problem} />
        </>
      }
    >
      <p>{sayNext(problem)}</p>
      <p>{t('overview.untouched')}</p>
    </Note>
  );
}
