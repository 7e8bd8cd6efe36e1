import { useState } from 'react';
import type { DriftDetails } from '../../../core/drift/details.ts';
import { displayPath, textOfBytes } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../review/copy-text.ts';

/** Keep, ignore, look for earlier versions, show the folder, copy the path. */
export function DetailsActions({ details }: { readonly details: DriftDetails }) {
  const { t, sayProblem } = useText();
  const { path, now, explanation } = details;
  const keepPath = useApp((state) => state.keepPath);
  const ignorePath = useApp((state) => state.ignorePath);
  const findVersions = useApp((state) => state.findVersions);
  const openManagerPage = useApp((state) => state.openManagerPage);
  const openFolderOf = useApp((state) => state.openFolderOf);
  // What an action has to say belongs to its path: another one begins without a word.
  const [said, setSaid] = useState({ path, text: '' });
  const say = (text: string): void => setSaid({ path, text });
  const pattern = textOfBytes(path);
  const kind = now?.kind === 'directory' ? 'directory' : 'path';
  const isKept = explanation.kind === 'kept';
  const versions = (): void => {
    openManagerPage('roots');
    void findVersions(path);
  };
  const openFolder = async (): Promise<void> => {
    const stopped = await openFolderOf(path);
    if (stopped === null) say('');
    else say(stopped === 'no-program' ? t('drift.details.noFileManager') : sayProblem(stopped));
  };
  return (
    <div className="details-actions">
      {now === null || isKept || path === '/' ? null : (
        <Button look="primary" icon="anchor" onPress={() => void keepPath(path)}>
          {t('drift.keep')}
        </Button>
      )}
      {pattern === null || isKept || explanation.kind === 'ignored' || path === '/' ? null : (
        <Button onPress={() => ignorePath({ kind, pattern, reason: '' })}>
          {t('drift.ignore')}
        </Button>
      )}
      <Button onPress={versions}>{t('drift.details.versions')}</Button>
      <Button icon="folder" onPress={() => void openFolder()}>
        {t('drift.details.openFolder')}
      </Button>
      <Button
        onPress={() =>
          say(t(copyText(pattern ?? displayPath(path)) ? 'change.copied' : 'change.notCopied'))
        }
      >
        {t('drift.details.copyPath')}
      </Button>
      <p className="quiet small" role="status">
        {said.path === path ? said.text : ''}
      </p>
    </div>
  );
}
