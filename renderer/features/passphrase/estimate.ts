/** What the page and its worker say to each other. */

export interface EstimateOrder {
  /** Answers to older orders are ignored. */
  readonly id: number;
  readonly text: string;
  /** What somebody who knows the machine and its user would try first. */
  readonly known: readonly string[];
}

export interface Estimate {
  readonly id: number;
  readonly guessesLog10: number;
  /** The library's name for what makes it weak. */
  readonly warning: string | null;
  /** The library's names for what would make it stronger. */
  readonly suggestions: readonly string[];
}
