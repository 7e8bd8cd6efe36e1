import { useEffect, useState } from 'react';
import type { DrawnWords } from '../../../core/passphrase/words.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface WordsDialogProps {
  readonly keyMap: string;
  readonly characters: string;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** The words are in this dialog's state while it is open, and nowhere afterwards. */
function useDrawn(characters: string) {
  const [drawn, setDrawn] = useState<DrawnWords | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isOpen = true;
    void import('./make-words.ts').then(({ makeWords }) => {
      if (isOpen) setDrawn(makeWords(characters));
    });
    return () => {
      isOpen = false;
    };
  }, [characters, turn]);
  return { drawn, drawAgain: () => setTurn(turn + 1) };
}

/** Words by chance, shown once to be written down; the person types them, so that they are learnt. */
export function WordsDialog({ keyMap, characters, onTaken, onClose }: WordsDialogProps) {
  const { t, number } = useText();
  const { drawn, drawAgain } = useDrawn(characters);
  const buttons = (
    <>
      <Button onPress={onClose}>{t('words.cancel')}</Button>
      <Button icon="refresh" onPress={drawAgain}>
        {t('words.others')}
      </Button>
      <Button look="primary" onPress={onTaken} isDisabled={drawn === null}>
        {t('words.take')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('words.title')} buttons={buttons} onClose={onClose}>
      <p>{t('words.intro')}</p>
      {drawn === null ? (
        <p className="quiet">{t('words.making')}</p>
      ) : (
        <>
          <ol className="drawn-words fixed" data-secret aria-label={t('words.spoken')} lang="en">
            {drawn.words.map((word, at) => (
              // The same word can be drawn twice.
              <li key={at}>{word}</li>
            ))}
          </ol>
          <p>
            {t('words.strength', {
              count: drawn.words.length,
              from: number(drawn.from),
              bits: drawn.bits,
            })}
          </p>
          {keyMap === '' ? null : <p className="quiet">{t('words.typable', { keyMap })}</p>}
        </>
      )}
    </Dialog>
  );
}
