import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly text: string;
  readonly look?: 'normal' | 'failed' | 'finished';
}

export function ProgressBar({ label, share, text, look = 'normal' }: ProgressBarProps) {
  return (
    <AriaProgressBar className={`progress progress-${look}`} value={share * 100} valueLabel={text}>
      <div className="progress-words">
        <Label>{label}</Label>
        <span className="quiet numbers">{text}</span>
      </div>
      <div className="progress-track">
        <div className="progress-fill" style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </AriaProgressBar>
  );
}
