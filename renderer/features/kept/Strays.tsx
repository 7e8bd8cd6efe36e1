import { useState } from 'react';
import type { StrayEntry } from '../../../core/persist/kept.ts';
import { displayPath, textOfBytes } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { whenText } from '../../i18n/when.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CopyButton } from '../change/CopyButton.tsx';
import { PathText } from '../change/PathText.tsx';

/** Opens the folder, and says so when there is nothing to open it with. */
export function OpenFolderButton({ path }: { readonly path: string }) {
  const { t, sayProblem } = useText();
  const openFolderOf = useApp((state) => state.openFolderOf);
  const [said, setSaid] = useState('');
  const press = async (): Promise<void> => {
    const stopped = await openFolderOf(path);
    if (stopped === null) setSaid('');
    else setSaid(stopped === 'no-program' ? t('kept.noFileManager') : sayProblem(stopped));
  };
  return (
    <span className="copy">
      <Button
        look="flat"
        icon="folder"
        label={t('kept.openFolderOf', { path: displayPath(path) })}
        onPress={() => void press()}
      >
        {t('kept.openFolder')}
      </Button>
      <span className="quiet small" role="status">
        {said}
      </span>
    </span>
  );
}

function Row({ stray }: { readonly stray: StrayEntry }) {
  const { t, binarySize, locale } = useText();
  const { path, kind, bytes, changedMs } = stray;
  const changed = t('kept.changed', { when: whenText(changedMs, locale) });
  const text = textOfBytes(path);
  return (
    <li className="kept-row">
      <Icon name={kind === 'stopped' ? 'box' : 'question'} size={22} className="kept-icon" />
      <div className="kept-words">
        <PathText path={path} isStrong />
        <span className="quiet small">{changed}</span>
      </div>
      <span className="kept-facts quiet small numbers">
        {bytes === null ? '' : binarySize(bytes)}
      </span>
      <div className="row-buttons">
        <OpenFolderButton path={path} />
        {text === null ? null : (
          <CopyButton
            text={text}
            look="flat"
            label={t('kept.copyPathOf', { path: displayPath(path) })}
          >
            {t('kept.copyPath')}
          </CopyButton>
        )}
      </div>
    </li>
  );
}

/** What lies in the kept folder although nobody declares it. */
export function Strays({ strays }: { readonly strays: readonly StrayEntry[] }) {
  const { t } = useText();
  const kinds = ['stopped', 'stray'] as const;
  return kinds.map((kind) => {
    const members = strays.filter((stray) => stray.kind === kind);
    if (members.length === 0) return null;
    return (
      <section key={kind} className="form-section">
        <h2 id={`strays-${kind}`}>{t(`kept.strays.${kind}.title`)}</h2>
        <p className="quiet">{t(`kept.strays.${kind}.text`)}</p>
        <ul className="framed-list" aria-labelledby={`strays-${kind}`}>
          {members.map((stray) => (
            <Row key={stray.path} stray={stray} />
          ))}
        </ul>
      </section>
    );
  });
}
