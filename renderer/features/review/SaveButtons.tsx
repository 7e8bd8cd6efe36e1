import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import type { Saved } from '../../state/review.ts';
import { Button } from '../../ui/Button.tsx';

interface SaveButtonProps {
  readonly text: string;
  readonly save: () => Promise<Saved>;
}

/** Saves something of the review and says where it lies, or why it does not. */
function SaveButton({ text, save }: SaveButtonProps) {
  const { t, sayProblem } = useText();
  const [result, setResult] = useState('');
  const press = async (): Promise<void> => {
    const answer = await save();
    if ('problem' in answer) setResult(sayProblem(answer.problem));
    else setResult(answer.path === null ? '' : t('review.saved', { path: answer.path }));
  };
  return (
    <div className="save-script">
      <Button icon="save" onPress={() => void press()}>
        {text}
      </Button>
      <span className="quiet small" role="status">
        {result}
      </span>
    </div>
  );
}

/** The plan as a shell script that does the same by hand. */
export function SaveScript() {
  const { t } = useText();
  const save = useApp((state) => state.saveScript);
  return <SaveButton text={t('review.saveScript')} save={save} />;
}

/** The same for other machines: a disko layout, a flake, and the spec. */
export function SaveExport() {
  const { t } = useText();
  const save = useApp((state) => state.exportSpec);
  return <SaveButton text={t('review.export')} save={save} />;
}
