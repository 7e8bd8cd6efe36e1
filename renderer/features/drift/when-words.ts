/** A moment as short as it can be: the time on the same day, otherwise day and time. */
export interface WhenWords {
  readonly short: (ms: number) => string;
  readonly long: (ms: number) => string;
}

/** @param nowMs decides what counts as today */
export function whenWords(locale: string, nowMs: number): WhenWords {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const old = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const today = new Date(nowMs).toDateString();
  const year = new Date(nowMs).getFullYear();
  return {
    short(ms) {
      const date = new Date(ms);
      if (date.toDateString() === today) return time.format(ms);
      return date.getFullYear() === year ? day.format(ms) : old.format(ms);
    },
    long: (ms) => whole.format(ms),
  };
}
