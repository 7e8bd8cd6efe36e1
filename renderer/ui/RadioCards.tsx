import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface RadioCard<T extends string> {
  readonly id: T;
  /** Short name: what a screen reader says first and a test looks for. */
  readonly label: string;
  readonly content: ReactNode;
}

export interface RadioCardsProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly cards: readonly RadioCard<T>[];
  readonly onChange: (value: T) => void;
}

/** One choice among a few that each need more than a word. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { label, value, cards, onChange } = props;
  return (
    <RadioGroup
      className="cards"
      aria-label={label}
      value={value}
      onChange={(key) => {
        const card = cards.find(({ id }) => id === key);
        if (card !== undefined) onChange(card.id);
      }}
    >
      {cards.map((card) => (
        <Radio key={card.id} value={card.id} className="card" aria-label={card.label}>
          <span className="card-mark" aria-hidden="true" />
          <span className="card-content">{card.content}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
