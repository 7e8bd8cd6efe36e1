import { useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { DriftPart } from '../../../core/drift/view.ts';
import { displayPath } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProblemNote } from '../install/ProblemNote.tsx';
import { useBoxSize } from './use-box-size.ts';
import { drawParts, hasWords } from './draw-parts.ts';
import type { DrawnPart } from './draw-parts.ts';
import { nearestBox } from './treemap.ts';
import { PathTrail } from './PathTrail.tsx';
import './picture.css';

interface PartBoxProps {
  readonly drawn: DrawnPart;
  readonly isFirst: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function PartBox({ drawn, isFirst, onKeyDown }: PartBoxProps) {
  const { t, binarySize } = useText();
  const store = useAppStore();
  const { part, box, depth, hasInner } = drawn;
  const isLooked = useApp((state) => part.path !== null && state.detailsPath === part.path);
  const name = part.path === null ? t('drift.picture.rest') : part.name;
  const press = (): void => {
    const { path } = part;
    if (path === null) return;
    void store.getState().showDetails(path);
    if (part.canOpen) void store.getState().showParts(path);
  };
  return (
    <button
      type="button"
      className={`part explained-${part.explanation} ${isLooked ? 'is-looked' : ''} ${part.canOpen ? 'can-open' : ''} ${depth > 0 ? 'is-inner' : ''} ${hasInner ? 'has-inner' : ''}`}
      style={{
        insetInlineStart: `${box.x}px`,
        insetBlockStart: `${box.y}px`,
        inlineSize: `${box.width}px`,
        blockSize: `${box.height}px`,
      }}
      tabIndex={isFirst ? 0 : -1}
      disabled={part.path === null}
      title={`${name}, ${binarySize(part.bytes)}`}
      aria-label={t('drift.picture.part', {
        name,
        size: binarySize(part.bytes),
        explanation: t(`drift.explanations.${part.explanation}`),
      })}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      {hasWords(drawn) ? (
        <span className="part-words">
          <span className="part-name">{name}</span>{' '}
          <span className="part-size numbers small">{binarySize(part.bytes)}</span>
        </span>
      ) : null}
    </button>
  );
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function Boxes({ parts }: { readonly parts: readonly DriftPart[] }) {
  const { t } = useText();
  const frame = useRef<HTMLUListElement>(null);
  const { ref, width, height } = useBoxSize();
  const inner = useApp((state) => state.innerParts);
  const drawn = useMemo(
    () => drawParts(parts, inner, { x: 0, y: 0, width, height }),
    [parts, inner, width, height],
  );
  // Arrow keys go to the neighbour that is nearest in their direction.
  const move = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    const buttons = [...(frame.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (direction === undefined || at === -1) return;
    event.preventDefault();
    const mirror = document.documentElement.dir === 'rtl' ? -1 : 1;
    const to = nearestBox(
      drawn.map(({ box }) => box),
      at,
      { x: direction[0] * mirror, y: direction[1] },
    );
    if (to !== null) buttons[to]?.focus();
  };
  return (
    <div className="parts" ref={ref}>
      <ul ref={frame} className="parts-list" aria-label={t('drift.picture.label')}>
        {drawn.map((one, index) => (
          <li key={one.part.path ?? `rest-${index}`}>
            <PartBox drawn={one} isFirst={index === 0} onKeyDown={move} />
          </li>
        ))}
      </ul>
      {drawn.length === 0 && width > 0 ? (
        <p className="parts-empty quiet">{t('drift.picture.empty')}</p>
      ) : null}
    </div>
  );
}

/** The sizes as areas; a press goes into a folder. The tree says the same in words. */
export function SizePicture() {
  const { t } = useText();
  const parts = useApp((state) => state.parts);
  const path = useApp((state) => state.partsPath);
  const showParts = useApp((state) => state.showParts);
  return (
    <div className="picture">
      <PathTrail path={path} label={t('drift.picture.trail')} onOpen={(to) => void showParts(to)} />
      {parts.kind === 'loaded' ? (
        <Boxes parts={parts.value} />
      ) : parts.kind === 'failed' ? (
        <ProblemNote problem={parts.problem} onRetry={() => void showParts('/')} />
      ) : (
        <Skeleton label={t('drift.picture.label')} rows={6} />
      )}
      <p className="visually-hidden" role="status">
        {t('drift.picture.shows', { path: displayPath(path) })}
      </p>
    </div>
  );
}
