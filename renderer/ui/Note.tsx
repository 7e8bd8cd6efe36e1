import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/shapes.ts';

export type NoteKind = 'information' | 'positive' | 'warning' | 'error';

const icons: Readonly<Record<NoteKind, IconName>> = {
  information: 'information',
  positive: 'check',
  warning: 'warning',
  error: 'cross',
};

export interface NoteProps {
  readonly kind: NoteKind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons that mend what the note tells. */
  readonly actions?: ReactNode;
}

/** A framed remark within a page; an error is announced at once, everything else when it is reached. */
export function Note({ kind, title, children, actions }: NoteProps) {
  return (
    <div className={`note note-${kind}`} role={kind === 'error' ? 'alert' : 'note'}>
      <Icon name={icons[kind]} size={22} className="note-icon" />
      <div className="note-body">
        {title === undefined ? null : <strong className="note-title">{title}</strong>}
        {children}
        {actions === undefined ? null : <div className="note-actions">{actions}</div>}
      </div>
    </div>
  );
}
