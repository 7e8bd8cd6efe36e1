import type { ChangeStatus } from '../../../core/change/change.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import type { NoteKind } from '../../ui/Note.tsx';
import { Note } from '../../ui/Note.tsx';
import { PathText } from './PathText.tsx';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';

interface Look {
  readonly note: NoteKind;
  readonly icon: IconName;
}

/** What is in force already and what only will be never look the same. */
const looks: Readonly<Record<Outcome, Look>> = {
  'kept-now': { note: 'positive', icon: 'anchor' },
  'kept-from-boot': { note: 'information', icon: 'clock' },
  'stopped-now': { note: 'positive', icon: 'wave' },
  'stopped-from-boot': { note: 'information', icon: 'clock' },
  undone: { note: 'information', icon: 'refresh' },
  unfinished: { note: 'warning', icon: 'warning' },
};

/** The ways on that a change offers. */
export function OfferButtons({ status }: { readonly status: ChangeStatus }) {
  const { t } = useText();
  const resumeChange = useApp((state) => state.resumeChange);
  const isRunning = useApp((state) => state.changeJob.state === 'running');
  return (
    <>
      {status.offers.map((how, index) => (
        <Button
          key={how}
          look={index === 0 && status.state === 'unfinished' ? 'primary' : 'normal'}
          isDisabled={isRunning}
          onPress={() => void resumeChange(status.id, how)}
        >
          {t(`change.offers.${how}`)}
        </Button>
      ))}
    </>
  );
}

/** How a change ended, and in which of its states each of its places is. */
export function ChangeOutcome({ status }: { readonly status: ChangeStatus }) {
  const { t, say } = useText();
  const outcome = outcomeOf(status);
  const { note, icon } = looks[outcome];
  return (
    <Note
      kind={note}
      title={t(`change.outcomes.${outcome}.title`, { count: status.paths.length })}
      {...(status.offers.length === 0 ? {} : { actions: <OfferButtons status={status} /> })}
    >
      <p>{say(status.situation)}</p>
      <ul className="outcome-places">
        {status.paths.map((path) => (
          <li key={path}>
            <Icon name={icon} />
            <PathText path={path} />
            <span className="quiet">{t(`change.outcomes.${outcome}.place`)}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
