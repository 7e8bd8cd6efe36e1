import { factPlaceholder } from '../../../core/plan/facts.ts';
import { useText } from '../../i18n/use-text.ts';
import type { NixLine } from './nix-lines.ts';

function Piece({ piece }: { readonly piece: NixLine[number] }) {
  const { t } = useText();
  if (piece.kind === 'fact') {
    return (
      <span className="nix-fact" title={t(`facts.${piece.fact}`)}>
        {factPlaceholder(piece.fact)}
      </span>
    );
  }
  return piece.kind === 'plain' ? (
    piece.text
  ) : (
    <span className={`nix-${piece.kind}`}>{piece.text}</span>
  );
}

export interface NixTextProps {
  readonly lines: readonly NixLine[];
  readonly label: string;
}

/** Nix as the printer made it, in the colours of its own pieces. The numbers are not selected with it. */
export function NixText({ lines, label }: NixTextProps) {
  const digits = String(lines.length).length;
  return (
    <pre className="nix" tabIndex={0} role="region" aria-label={label}>
      <code>
        {lines.map((line, index) => (
          <span key={index} className="nix-line" data-number={String(index + 1).padStart(digits)}>
            {line.map((piece, at) => (
              <Piece key={at} piece={piece} />
            ))}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
