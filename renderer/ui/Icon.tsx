import { breezeDrawings } from './icons/breeze-drawings.ts';
import { ownDrawings } from './icons/own-drawings.ts';
import type { IconName } from './icons/shapes.ts';

export interface IconProps {
  readonly name: IconName;
  /** Edge in pixels: 16 in text and buttons, 22 in lists. */
  readonly size?: 16 | 22 | 32;
  readonly className?: string;
}

function isOwn(name: IconName): name is keyof typeof ownDrawings {
  return name in ownDrawings;
}

interface Drawing {
  readonly size: number;
  readonly path: string;
  readonly isEvenOdd?: boolean;
  readonly isLine?: boolean;
}

/** Breeze draws small and large icons differently, each for its own grid of pixels. */
function drawingOf(name: IconName, isSmall: boolean): Drawing {
  if (isOwn(name)) return { size: 16, isEvenOdd: true, ...ownDrawings[name] };
  return breezeDrawings[name][isSmall ? 0 : 1];
}

/** A picture that only repeats what the text beside it says; hidden from screen readers. */
export function Icon({ name, size = 16, className = '' }: IconProps) {
  const drawing = drawingOf(name, size === 16);
  const look = drawing.isLine === true ? 'icon icon-line' : 'icon';
  return (
    <svg
      className={`${look} icon-${name} ${className}`}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawing.path} fillRule={drawing.isEvenOdd === true ? 'evenodd' : undefined} />
    </svg>
  );
}
