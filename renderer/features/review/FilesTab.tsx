import { useMemo, useState } from 'react';
import type { ConfigurationFile } from '../../../core/nix/token.ts';
import { textOf } from '../../../core/nix/template.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { copyText } from './copy-text.ts';
import { NixText } from './NixText.tsx';
import { linesOf } from './nix-lines.ts';

function FileView({ file }: { readonly file: ConfigurationFile }) {
  const { t } = useText();
  const lines = useMemo(() => linesOf(file.tokens), [file]);
  return <NixText lines={lines} label={t('review.fileLabel', { path: file.path })} />;
}

/** Every file that will be written, as it will be written. */
export function FilesTab({ files }: { readonly files: readonly ConfigurationFile[] }) {
  const { t } = useText();
  const [path, setPath] = useState(files[0]?.path ?? '');
  const [copied, setCopied] = useState('');
  const file = files.find((one) => one.path === path) ?? files[0];
  if (file === undefined) return null;
  const copy = (): void => {
    const isCopied = copyText(textOf(file.tokens));
    setCopied(t(isCopied ? 'review.copied' : 'review.notCopied', { path: file.path }));
  };
  return (
    <div className="review-tab">
      <p>{t('review.filesIntro')}</p>
      <div className="file-head">
        <Select
          label={t('review.file')}
          value={file.path}
          options={files.map((one) => ({ id: one.path, text: one.path }))}
          onChange={(chosen) => {
            setPath(chosen);
            setCopied('');
          }}
        />
        <Button onPress={copy}>{t('review.copy')}</Button>
        <span className="quiet small" role="status">
          {copied}
        </span>
      </div>
      <FileView key={file.path} file={file} />
      <p className="quiet small">{t('review.filesNote')}</p>
    </div>
  );
}
