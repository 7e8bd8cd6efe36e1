import type { ReactNode } from 'react';
import { Waterline } from '../map/Waterline.tsx';
import '../map/rooms.css';
import './empty-page.css';

export interface EmptyPageProps {
  readonly title: string;
  readonly text: string;
  /** The next thing that one can do. */
  readonly action?: ReactNode;
}

/** A page with nothing on it yet: why, and what next, over calm water. */
export function EmptyPage({ title, text, action }: EmptyPageProps) {
  return (
    <section className="empty-page">
      <Waterline />
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </section>
  );
}
