import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LogLine } from '../../../core/job/job.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { TextField } from '../../ui/TextField.tsx';
import { SaveLogButton } from './SaveLogButton.tsx';
import { isAtEnd, logWindow, rowPixels } from './log-window.ts';

interface View {
  readonly top: number;
  readonly height: number;
}

/** Follows the end of the log until the person scrolls up, and again once they are back down. */
function useFollowing(count: number) {
  const ref = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const [view, setView] = useState<View>({ top: 0, height: 400 });
  const look = (): void => {
    const element = ref.current;
    if (element === null) return;
    const { scrollTop, clientHeight, scrollHeight } = element;
    isFollowing.current = isAtEnd(scrollTop, clientHeight, scrollHeight);
    setView({ top: scrollTop, height: clientHeight });
  };
  useLayoutEffect(() => {
    const element = ref.current;
    if (element !== null && isFollowing.current) element.scrollTop = element.scrollHeight;
  }, [count]);
  return { ref, view, look };
}

function Lines({ lines }: { readonly lines: readonly LogLine[] }) {
  const { t } = useText();
  const { ref, view, look } = useFollowing(lines.length);
  const { first, end } = logWindow(lines.length, view.top, view.height);
  return (
    <div
      className="log-lines"
      ref={ref}
      onScroll={look}
      tabIndex={0}
      role="log"
      aria-live="off"
      aria-label={t('log.label')}
    >
      <div className="log-space" style={{ blockSize: `${lines.length * rowPixels}px` }}>
        <div className="log-drawn" style={{ transform: `translateY(${first * rowPixels}px)` }}>
          {lines.slice(first, end).map((line) => (
            <div key={line.number} className={`log-line log-${line.source}`}>
              {line.source === 'command' ? `$ ${line.text}` : line.text}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** The live log with a filter. Only the rows in view are in the document. */
export function LogView() {
  const { t, number } = useText();
  const log = useApp((state) => state.job.log);
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const lines = useMemo(
    () => (wanted === '' ? log : log.filter(({ text }) => text.toLowerCase().includes(wanted))),
    [log, wanted],
  );
  return (
    <div className="log">
      <div className="log-head">
        <TextField label={t('log.filter')} value={filter} onChange={setFilter} />
        <span className="quiet small numbers" role="status">
          {wanted === ''
            ? t('log.count', { count: log.length, number: number(log.length) })
            : t('log.found', { found: number(lines.length), all: number(log.length) })}
        </span>
        <SaveLogButton />
      </div>
      <Lines lines={lines} />
    </div>
  );
}
