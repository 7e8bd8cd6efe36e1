import { useMemo, useState } from 'react';
import type { PersistFormat } from '../../../core/helper/drift-verbs.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CopyButton } from '../change/CopyButton.tsx';
import { nixLinesOf } from '../change/nix-pieces.ts';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { NixText } from '../review/NixText.tsx';

const formats = ['tidemark', 'nixos', 'impermanence', 'preservation'] as const;

function Text({ text }: { readonly text: string }) {
  const { t } = useText();
  const lines = useMemo(() => nixLinesOf(text), [text]);
  return <NixText lines={lines} label={t('kept.export.label')} />;
}

/** Saves the list where the person says; tells where, or why not. */
function SaveButton({ format }: { readonly format: PersistFormat }) {
  const { t, sayProblem } = useText();
  const exportKept = useApp((state) => state.exportKept);
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const answer = await exportKept(format);
    if ('problem' in answer) setSaid(sayProblem(answer.problem));
    else setSaid(answer.path === null ? '' : t('review.saved', { path: answer.path }));
  };
  return (
    <>
      <span className="dialog-excuse quiet small" role="status">
        {said}
      </span>
      <Button icon="save" onPress={() => void save()}>
        {t('kept.export.save')}
      </Button>
    </>
  );
}

/** What is kept as Nix: for Tidemark, for plain NixOS, or for other modules. */
export function KeptTextDialog() {
  const { t } = useText();
  const shown = useApp((state) => state.keptText);
  const loadKeptText = useApp((state) => state.loadKeptText);
  const close = useApp((state) => state.closeKeptText);
  if (shown === null) return null;
  const { format, text } = shown;
  return (
    <Dialog
      size="large"
      title={t('kept.export.title')}
      onClose={close}
      buttons={
        <>
          <SaveButton key={format} format={format} />
          <Button look="primary" onPress={close}>
            {t('buttons.close')}
          </Button>
        </>
      }
    >
      <div className="tab-head">
        <Select
          label={t('kept.export.format')}
          value={format}
          options={formats.map((id) => ({ id, text: t(`kept.export.formats.${id}.name`) }))}
          onChange={(chosen) => void loadKeptText(chosen)}
        />
        {text.kind === 'loaded' ? (
          <CopyButton text={text.value}>{t('change.copy')}</CopyButton>
        ) : null}
      </div>
      <p className="quiet">{t(`kept.export.formats.${format}.text`)}</p>
      {text.kind === 'loading' ? <Skeleton label={t('kept.export.loading')} rows={5} /> : null}
      {text.kind === 'failed' ? (
        <ProblemNote problem={text.problem} onRetry={() => void loadKeptText(format)} />
      ) : null}
      {text.kind === 'loaded' ? <Text text={text.value} /> : null}
    </Dialog>
  );
}
