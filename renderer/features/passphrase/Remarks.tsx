import { useText } from '../../i18n/use-text.ts';
import { makeMessage } from './problem-message.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { isReady } from './observations.ts';
import type { Observations } from './observations.ts';

export interface RemarksProps {
  readonly kind: 'passphrase' | 'password';
  readonly seen: Observations;
  readonly keyMap: string;
  readonly isCapsLockOn: boolean;
}

interface Remark {
  readonly icon: IconName;
  readonly kind: 'wrong' | 'caution' | 'fine';
  readonly text: string;
}

/** A space is named, because it cannot be seen. */
function listed(characters: string, space: string): string {
  return [...characters].map((one) => (one === ' ' ? space : one)).join('  ');
}

function useRemarks({ kind, seen, keyMap, isCapsLockOn }: RemarksProps): readonly Remark[] {
  const { t, say } = useText();
  const remarks: Remark[] = [];
  const caution = (text: string): void => {
    remarks.push({ icon: 'warning', kind: 'caution', text });
  };
  if (seen.problem !== null) {
    remarks.push({ icon: 'cross', kind: 'wrong', text: say(makeMessage(seen.problem)) });
  }
  if (seen.repetition === 'different') {
    remarks.push({ icon: 'cross', kind: 'wrong', text: t(`${kind}.different`) });
  }
  if (seen.untypable !== '') {
    const characters = listed(seen.untypable, t('passphrase.space'));
    const text = t('passphrase.untypable', { keyMap, characters });
    remarks.push({ icon: 'cross', kind: 'wrong', text });
  }
  if (isCapsLockOn) caution(t('passphrase.capsLock'));
  if (seen.hasOuterSpace) caution(t(`${kind}.outerSpace`));
  if (kind === 'passphrase' && seen.isComposedOfParts) caution(t('passphrase.notComposed'));
  if (kind === 'passphrase' && seen.hasUnusualCharacters) caution(t('passphrase.unusual'));
  if (isReady(seen)) {
    const text = t('passphrase.same', { count: seen.length });
    remarks.push({ icon: 'check', kind: 'fine', text });
  }
  return remarks;
}

/** What there is to say about the two texts, told as they change. */
export function Remarks(props: RemarksProps) {
  const remarks = useRemarks(props);
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
