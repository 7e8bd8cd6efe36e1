import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { useChangeTitle } from './use-change-title.ts';

/** A change that goes on behind a closed view: what it does, and the way back to it. */
export function ChangeStrip() {
  const { t, say } = useText();
  const title = useChangeTitle();
  const { state, steps } = useApp((all) => all.changeJob);
  const isOpen = useApp((all) => all.change.kind === 'progress');
  const open = useApp((all) => all.openChangeProgress);
  if (isOpen || state !== 'running') return null;
  const running = steps.find((step) => step.state === 'running');
  return (
    <div className="change-strip" role="status">
      <span>
        <strong>{title}</strong>
        {running === undefined ? null : ` · ${say(running.title)}`}
      </span>
      <Button look="flat" onPress={open}>
        {t('change.show')}
      </Button>
    </div>
  );
}
