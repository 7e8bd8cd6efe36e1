import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { WordsDialog } from './WordsDialog.tsx';

export interface WordsOfferProps {
  readonly keyMap: string;
  /** What the console can type; empty when nothing is known. */
  readonly characters: string;
}

/** A passphrase of words for whoever wants one. */
export function WordsOffer({ keyMap, characters }: WordsOfferProps) {
  const { t } = useText();
  const [state, setState] = useState<'closed' | 'open' | 'taken'>('closed');
  return (
    <div className="words-offer">
      <Button icon="refresh" onPress={() => setState('open')}>
        {t('words.offer')}
      </Button>
      <p className="quiet" role="status">
        {state === 'taken' ? t('words.taken') : ''}
      </p>
      {state === 'open' ? (
        <WordsDialog
          keyMap={characters === '' ? '' : keyMap}
          characters={characters}
          onTaken={() => setState('taken')}
          onClose={() => setState('closed')}
        />
      ) : null}
    </div>
  );
}
