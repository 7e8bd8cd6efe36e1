import { useText } from '../../i18n/use-text.ts';
import { makeMessage } from './problem-message.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import type { Observations } from './observations.ts';

interface Remark {
  readonly icon: IconName;
  readonly kind: 'wrong' | 'caution' | 'fine';
  readonly text: string;
}

function useRemarks(seen: Observations, isCapsLockOn: boolean): readonly Remark[] {
  const { t, say } = useText();
  const remarks: Remark[] = [];
  const caution = (text: string): void => {
    remarks.push({ icon: 'warning', kind: 'caution', text });
  };
  if (seen.problem !== null) {
    remarks.push({ icon: 'cross', kind: 'wrong', text: say(makeMessage(seen.problem)) });
  }
  if (seen.repetition === 'different') {
    remarks.push({ icon: 'cross', kind: 'wrong', text: t('passphrase.different') });
  }
  if (isCapsLockOn) caution(t('passphrase.capsLock'));
  if (seen.hasOuterSpace) caution(t('passphrase.outerSpace'));
  if (seen.hasUnusualCharacters) caution(t('passphrase.unusual'));
  if (seen.repetition === 'same' && seen.problem === null) {
    const text = t('passphrase.same', { count: seen.length });
    remarks.push({ icon: 'check', kind: 'fine', text });
  }
  return remarks;
}

export interface RemarksProps {
  readonly seen: Observations;
  readonly isCapsLockOn: boolean;
}

/** What there is to say about the two texts, told as they change. */
export function Remarks({ seen, isCapsLockOn }: RemarksProps) {
  const remarks = useRemarks(seen, isCapsLockOn);
  return (
    <div className="remarks" role="status">
      {remarks.map(({ icon, kind, text }) => (
        <p key={text} className={`remark remark-${kind}`}>
          <Icon name={icon} />
          {text}
        </p>
      ))}
    </div>
  );
}
