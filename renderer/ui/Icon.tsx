import { iconShapes } from './icons/shapes.ts';
import type { IconName } from './icons/shapes.ts';

export interface IconProps {
  readonly name: IconName;
  /** Edge in pixels: 16 in text and buttons, 22 in lists. */
  readonly size?: 16 | 22 | 32;
  readonly className?: string;
}

/** A picture that only repeats what the text beside it says; hidden from screen readers. */
export function Icon({ name, size = 16, className = '' }: IconProps) {
  return (
    <svg
      className={`icon icon-${name} ${className}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconShapes[name].join('')} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
