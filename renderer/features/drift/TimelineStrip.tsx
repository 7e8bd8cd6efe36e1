import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { TimelineSpan } from '../../../core/drift/view.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { barHeights, draggedRange, rangeOf, timesOf } from './timeline-range.ts';
import type { SpanRange } from './timeline-range.ts';
import { whenWords } from './when-words.ts';
import './timeline.css';

/** Where along the strip a pointer is, as a share of it, in the direction of reading. */
function shareAt(event: PointerEvent<HTMLElement>): number {
  const { left, right, width } = event.currentTarget.getBoundingClientRect();
  const isMirrored = document.documentElement.dir === 'rtl';
  return (isMirrored ? right - event.clientX : event.clientX - left) / Math.max(1, width);
}

interface BarsProps {
  readonly spans: readonly TimelineSpan[];
  readonly range: SpanRange;
  readonly onDrag: (range: SpanRange, isEnd: boolean) => void;
}

function Bars({ spans, range, onDrag }: BarsProps) {
  const from = useRef<number | null>(null);
  const drag = (event: PointerEvent<HTMLDivElement>, isEnd: boolean): void => {
    if (from.current === null) return;
    onDrag(draggedRange(from.current, shareAt(event), spans.length), isEnd);
    if (isEnd) from.current = null;
  };
  return (
    <div
      className="timeline-bars"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = shareAt(event);
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => drag(event, true)}
    >
      <svg viewBox={`0 0 ${spans.length} 1`} preserveAspectRatio="none">
        {barHeights(spans).map((height, index) => (
          <rect
            key={spans[index]?.fromMs ?? index}
            className={index >= range.first && index < range.end ? 'is-shown' : ''}
            x={index + 0.12}
            width={0.76}
            y={1 - height}
            height={height}
          />
        ))}
      </svg>
    </div>
  );
}

interface EndsProps {
  readonly spans: readonly TimelineSpan[];
  readonly range: SpanRange;
  readonly onMove: (range: SpanRange, isEnd: boolean) => void;
}

/** The two ends of the range, for the keyboard and for fine work. */
function Ends({ spans, range, onMove }: EndsProps) {
  const { t } = useText();
  const toRange = (value: number | number[]): SpanRange => {
    const [first = 0, end = spans.length] = Array.isArray(value) ? value : [value];
    return { first: Math.min(first, spans.length - 1), end: Math.max(end, first + 1) };
  };
  return (
    <Slider
      className="timeline-ends"
      aria-label={t('drift.timeline.label')}
      minValue={0}
      maxValue={spans.length}
      value={[range.first, range.end]}
      onChange={(value) => onMove(toRange(value), false)}
      onChangeEnd={(value) => onMove(toRange(value), true)}
    >
      <SliderTrack className="timeline-track">
        <SliderThumb index={0} className="timeline-thumb" aria-label={t('drift.timeline.from')} />
        <SliderThumb index={1} className="timeline-thumb" aria-label={t('drift.timeline.until')} />
      </SliderTrack>
    </Slider>
  );
}

function Strip({
  spans,
  bootMs,
}: {
  readonly spans: readonly TimelineSpan[];
  readonly bootMs: number;
}) {
  const { t, locale } = useText();
  const filter = useApp((state) => state.driftView.filter);
  const changeFilter = useApp((state) => state.changeFilter);
  const [dragged, setDragged] = useState<SpanRange | null>(null);
  const range = dragged ?? rangeOf(spans, filter);
  const move = (next: SpanRange, isEnd: boolean): void => {
    setDragged(isEnd ? null : next);
    if (isEnd) void changeFilter(timesOf(spans, next));
  };
  const nowMs = spans.at(-1)?.untilMs ?? bootMs;
  const words = whenWords(locale, nowMs);
  const isWhole = range.first === 0 && range.end === spans.length;
  return (
    <div className="timeline" role="group" aria-label={t('drift.timeline.label')}>
      <div className="timeline-picture">
        <Bars spans={spans} range={range} onDrag={move} />
        <Ends spans={spans} range={range} onMove={move} />
      </div>
      <div className="timeline-words quiet small numbers">
        <span>{t('drift.timeline.boot', { time: words.short(bootMs) })}</span>
        {isWhole ? (
          <span className="timeline-hint">{t('drift.timeline.hint')}</span>
        ) : (
          <span className="timeline-range">
            <span role="status">
              {t('drift.timeline.range', {
                from: words.short(spans[range.first]?.fromMs ?? bootMs),
                until: words.short(spans[range.end - 1]?.untilMs ?? nowMs),
              })}
            </span>
            <Button
              look="flat"
              icon="close"
              onPress={() => void changeFilter({ sinceMs: null, untilMs: null })}
            >
              {t('drift.timeline.clear')}
            </Button>
          </span>
        )}
        <span>{t('drift.timeline.now', { time: words.short(nowMs) })}</span>
      </div>
    </div>
  );
}

/** How much appeared when since the boot; a part of it can be marked, and only that is shown. */
export function TimelineStrip() {
  const timeline = useApp((state) => state.timeline);
  const look = useApp((state) => state.driftLook);
  const found = loadedOf(timeline);
  if (timeline.kind === 'failed' || look === 'picture') return null;
  if (found === null || found.spans.length === 0) return <div className="timeline" />;
  return <Strip spans={found.spans} bootMs={found.bootMs} />;
}
