import type { ReactNode } from 'react';
import { later } from './later.tsx';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** Also called for Escape and a press beside the dialog: must be the harmless way out. */
  readonly onClose: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  /** `large` takes what room there is: for a decision that needs much to be read. */
  readonly size?: 'normal' | 'large';
}

/** A question or an explanation over the page. None is open when the program starts. */
export const Dialog = later(async () => (await import('./DialogFrame.tsx')).DialogFrame);
