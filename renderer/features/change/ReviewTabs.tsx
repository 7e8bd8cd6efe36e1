import type { Proposal } from '../../../core/change/change.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { CopyButton } from './CopyButton.tsx';
import { DifferenceText } from './DifferenceText.tsx';
import { Refused, ReviewItems } from './ReviewItems.tsx';
import { WhenChoice } from './WhenChoice.tsx';

interface TabProps {
  readonly proposal: Proposal;
}

function SummaryTab({ proposal }: TabProps) {
  const { t, say } = useText();
  return (
    <div className="review-tab">
      <ReviewItems proposal={proposal} />
      <Refused refused={proposal.refused} />
      {proposal.items.length === 0 ? null : (
        <>
          <WhenChoice proposal={proposal} />
          <section className="form-section">
            <h3>{t('change.planTitle')}</h3>
            <ol className="change-plan">
              {proposal.steps.map((step) => (
                <li key={step.id}>{say(step.title)}</li>
              ))}
            </ol>
          </section>
        </>
      )}
    </div>
  );
}

function NixTab({ proposal }: TabProps) {
  const { t } = useText();
  const { path, text, difference } = proposal.file;
  const isSame = difference.every(({ kind }) => kind === 'same');
  return (
    <div className="review-tab">
      <div className="tab-head">
        <p>{t(isSame ? 'change.fileSame' : 'change.fileIntro', { path })}</p>
        <CopyButton text={text}>{t('change.copyFile')}</CopyButton>
      </div>
      <DifferenceText lines={difference} label={t('change.fileLabel', { path })} />
    </div>
  );
}

function CommandsTab({ proposal }: TabProps) {
  const { t, say } = useText();
  const all = proposal.steps.flatMap(({ commands }) => commands).join('\n');
  return (
    <div className="review-tab">
      <div className="tab-head">
        <p>{t('change.commandsIntro')}</p>
        <CopyButton text={all}>{t('change.copyCommands')}</CopyButton>
      </div>
      <ol className="all-commands">
        {proposal.steps.map((step) => (
          <li key={step.id} className="step-commands">
            <h3>{say(step.title)}</h3>
            {step.commands.length === 0 ? null : (
              <pre className="commands">{step.commands.join('\n')}</pre>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function NotesTab({ proposal }: TabProps) {
  const { t, say } = useText();
  return (
    <div className="review-tab">
      {proposal.notes.map(({ title, text }, at) => (
        <section key={at} className="form-section">
          <div className="tab-head">
            <h3>{say(title)}</h3>
            <CopyButton text={text}>{t('change.copy')}</CopyButton>
          </div>
          <pre className="commands" tabIndex={0} aria-label={say(title)}>
            {text}
          </pre>
        </section>
      ))}
    </div>
  );
}

/** The proposal from its sides: what and when, the Nix, the commands, and what belongs to it. */
export function ReviewTabs({ proposal }: TabProps) {
  const { t } = useText();
  const tabs = [
    { id: 'summary', content: <SummaryTab proposal={proposal} /> },
    { id: 'nix', content: <NixTab proposal={proposal} /> },
    { id: 'commands', content: <CommandsTab proposal={proposal} /> },
    { id: 'notes', content: <NotesTab proposal={proposal} /> },
  ] as const;
  const shown = tabs.filter(({ id }) => {
    if (id === 'summary') return true;
    return proposal.items.length > 0 && (id !== 'notes' || proposal.notes.length > 0);
  });
  return (
    <Tabs
      label={t('change.tabs.label')}
      pages={shown.map(({ id, content }) => ({
        id,
        title: t(`change.tabs.${id}`),
        content,
        problem: null,
      }))}
    />
  );
}
