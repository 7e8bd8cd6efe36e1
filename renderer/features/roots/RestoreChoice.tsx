import { useEffect, useRef, useState } from 'react';
import type { RestoreTarget } from '../../../core/roots/roots.ts';
import { displayPath, textOfBytes } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Restoring } from '../../state/roots.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { CopyButton } from '../change/CopyButton.tsx';
import { OpenFolderButton } from '../kept/Strays.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';

const targets = ['new-name', 'place', 'kept'] as const satisfies readonly RestoreTarget[];

/** Where it lies now, and where what was there before is. */
function Result({ done }: { readonly done: Extract<Restoring, { kind: 'done' }> }) {
  const { t, number, binarySize } = useText();
  const { path, entries, bytes, formerAt } = done.result;
  const text = textOfBytes(path);
  const place = useRef<HTMLDivElement>(null);
  // It appears below the button that was pressed, which may be at the window's end.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [done]);
  return (
    <div ref={place}>
      <Note
        kind="positive"
        title={t('roots.restored', { path: displayPath(path) })}
        actions={
          <>
            <OpenFolderButton path={path} />
            {text === null ? null : <CopyButton text={text}>{t('kept.copyPath')}</CopyButton>}
          </>
        }
      >
        <p>
          {t('roots.restoredSize', {
            count: entries,
            number: number(entries),
            size: binarySize(bytes),
          })}
        </p>
        <p>
          {formerAt === null
            ? t('roots.nothingBefore')
            : t('roots.formerAt', { path: displayPath(formerAt) })}
        </p>
        {done.request.target === 'kept' ? null : <p className="quiet">{t('roots.stillErased')}</p>}
      </Note>
    </div>
  );
}

/** Where to bring a version; nothing is ever overwritten. */
export function RestoreChoice({ root, path }: { readonly root: string; readonly path: string }) {
  const { t } = useText();
  const restoring = useApp((state) => state.restoring);
  const restore = useApp((state) => state.restore);
  const [target, setTarget] = useState<RestoreTarget>('new-name');
  const isRunning = restoring.kind === 'running';
  const start = (): void => void restore({ root, path, target });
  return (
    <section className="form-section">
      <h3>{t('roots.restoreTitle')}</h3>
      <RadioCards
        label={t('roots.restoreTitle')}
        value={target}
        onChange={setTarget}
        cards={targets.map((id) => ({
          id,
          label: t(`roots.targets.${id}.name`),
          content: (
            <>
              <span>{t(`roots.targets.${id}.name`)}</span>
              <span className="quiet small">{t(`roots.targets.${id}.text`)}</span>
            </>
          ),
        }))}
      />
      <div className="restore-buttons">
        <Button look="primary" isDisabled={isRunning} onPress={start}>
          {t(isRunning ? 'roots.restoring' : `roots.targets.${target}.button`)}
        </Button>
      </div>
      {restoring.kind === 'failed' ? (
        <ProblemNote problem={restoring.problem} onRetry={start} />
      ) : null}
      {restoring.kind === 'done' ? <Result done={restoring} /> : null}
    </section>
  );
}
