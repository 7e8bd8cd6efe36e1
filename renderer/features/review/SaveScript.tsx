import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';

/** The plan as a shell script that does the same by hand. */
export function SaveScript() {
  const { t, sayProblem } = useText();
  const saveScript = useApp((state) => state.saveScript);
  const [result, setResult] = useState('');
  const save = async (): Promise<void> => {
    const answer = await saveScript();
    if ('problem' in answer) setResult(sayProblem(answer.problem));
    else setResult(answer.path === null ? '' : t('review.saved', { path: answer.path }));
  };
  return (
    <div className="save-script">
      <Button icon="save" onPress={() => void save()}>
        {t('review.saveScript')}
      </Button>
      <span className="quiet small" role="status">
        {result}
      </span>
    </div>
  );
}
