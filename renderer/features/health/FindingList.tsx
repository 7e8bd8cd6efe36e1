import type { Finding } from '../../../core/health/finding.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { CopyButton } from '../change/CopyButton.tsx';

const icons: Readonly<Record<Finding['state'], IconName>> = {
  good: 'check',
  note: 'information',
  warning: 'warning',
  bad: 'cross',
  unknown: 'question',
};

function Commands({ commands }: Pick<Finding, 'commands'>) {
  const { t } = useText();
  if (commands.length === 0) return null;
  const text = commands.join('\n');
  return (
    <div className="finding-commands">
      <pre className="commands" tabIndex={0} aria-label={t('health.commands')}>
        {text}
      </pre>
      <CopyButton text={text} look="flat">
        {t('health.copy')}
      </CopyButton>
    </div>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const { t, say } = useText();
  const { state, sentence, remedy, commands } = finding;
  return (
    <li className={`finding finding-${state}`}>
      <Icon name={icons[state]} size={22} className="finding-icon" />
      <div className="finding-text">
        <span>
          <span className="visually-hidden">{`${t(`health.states.${state}`)}: `}</span>
          {say(sentence)}
        </span>
        {remedy === null ? null : <span className="quiet">{say(remedy)}</span>}
        <Commands commands={commands} />
      </div>
    </li>
  );
}

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly label: string;
}

/** What was looked at and found, with what to do about it. The colour only repeats the mark. */
export function FindingList({ findings, label }: FindingListProps) {
  return (
    <ul className="findings" aria-label={label}>
      {findings.map((finding, at) => (
        // One thing can be found in several places.
        <Row key={`${finding.id}-${at}`} finding={finding} />
      ))}
    </ul>
  );
}
