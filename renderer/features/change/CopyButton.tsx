import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../review/copy-text.ts';

export interface CopyButtonProps {
  readonly text: string;
  /** What the button says. */
  readonly children: string;
  /** For who hears one of several such buttons. */
  readonly label?: string;
  readonly look?: 'normal' | 'flat';
}

/** Puts a text on the clipboard and says whether it is there. */
export function CopyButton({ text, children, label, look = 'normal' }: CopyButtonProps) {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const copy = (): void => setSaid(t(copyText(text) ? 'change.copied' : 'change.notCopied'));
  return (
    <span className="copy">
      <Button look={look} onPress={copy} {...(label === undefined ? {} : { label })}>
        {children}
      </Button>
      <span className="quiet small" role="status">
        {said}
      </span>
    </span>
  );
}
