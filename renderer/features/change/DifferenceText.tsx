import { useMemo, useState } from 'react';
import type { DifferenceLine } from '../../../core/change/change.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import type { NixLine } from '../review/nix-lines.ts';
import { differenceParts } from './difference-parts.ts';
import { piecesOf } from './nix-pieces.ts';

/** Unchanged lines that are shown around a changed one. */
const context = 4;

const marks: Readonly<Record<DifferenceLine['kind'], string>> = {
  same: ' ',
  added: '+',
  removed: '−',
};

export type PiecesOf = (line: string) => NixLine;

function Line({ line, colour }: { readonly line: DifferenceLine; readonly colour: PiecesOf }) {
  const { t } = useText();
  return (
    <span className={`nix-line line-${line.kind}`} data-number={marks[line.kind]}>
      {line.kind === 'same' ? null : (
        <span className="visually-hidden">{t(`change.lines.${line.kind}`)}</span>
      )}
      {colour(line.text).map((piece, at) =>
        piece.kind === 'fact' || piece.kind === 'plain' ? (
          piece.kind === 'plain' ? (
            piece.text
          ) : null
        ) : (
          <span key={at} className={`nix-${piece.kind}`}>
            {piece.text}
          </span>
        ),
      )}
      {'\n'}
    </span>
  );
}

export interface DifferenceTextProps {
  readonly lines: readonly DifferenceLine[];
  readonly label: string;
  /** How a line is coloured: as Nix, unless said otherwise. */
  readonly colour?: PiecesOf;
}

/** What is added and what goes; unchanged lines far from either are folded away until one asks. */
export function DifferenceText({ lines, label, colour = piecesOf }: DifferenceTextProps) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const parts = useMemo(
    () => differenceParts(lines, isWhole ? lines.length : context),
    [lines, isWhole],
  );
  const hasGaps = parts.some(({ kind }) => kind === 'gap');
  return (
    <div className="difference">
      <pre className="nix" tabIndex={0} role="region" aria-label={label}>
        <code>
          {parts.map((part, at) =>
            part.kind === 'gap' ? (
              <span key={`gap-${at}`} className="nix-line line-gap quiet" data-number=" ">
                {`${t('change.unchangedLines', { count: part.count })}\n`}
              </span>
            ) : (
              <Line key={part.number} line={part.line} colour={colour} />
            ),
          )}
        </code>
      </pre>
      {hasGaps || isWhole ? (
        <Button look="flat" onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'change.showChanges' : 'change.showWhole')}
        </Button>
      ) : null}
    </div>
  );
}
