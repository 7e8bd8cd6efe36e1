import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../core/errors/problem.ts';
import type { Message } from '../../core/messages/message.ts';
import { message, renderWith } from '../../core/messages/render.ts';
import { rightToLeftMark } from '../../core/messages/isolate.ts';
import { formatDiskSize, formatMemorySize } from '../../core/sizes/format.ts';
import { formatTag, languageFor, placedValue } from './languages.ts';

/** Everything that turns values into words on a page. */
export function useText() {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const { catalogue, direction } = languageFor(language);
    const locale = formatTag(language);
    // Else a row of isolated facts would count as left to right wherever it is put in.
    const start = direction === 'rtl' ? rightToLeftMark : '';
    const around = (value: string): string => placedValue(language, value);
    const say = (sentence: Message): string => renderWith(sentence, { catalogue, locale, around });
    return {
      t,
      /** BCP 47 tag for dates and numbers. */
      locale,
      catalogue,
      /** A value such as a duration, for a place of its own. */
      around,
      /** Facts beside each other, each in its own direction. */
      joined: (facts: readonly string[]): string => `${start}${facts.map(around).join(' · ')}`,
      /** A sentence that core made. */
      say,
      /** What happened. */
      sayProblem: ({ code, values }: Problem): string => say(message(`problem.${code}`, values)),
      /** What state things are in, and what to do next. */
      sayNext: ({ code, values }: Problem): string => say(message(`problem.${code}.next`, values)),
      /** As printed on disks: GB, TB. */
      diskSize: (bytes: number): string => around(formatDiskSize(bytes, locale)),
      /** As partitions and files are counted: MiB, GiB. */
      binarySize: (bytes: number): string => around(formatMemorySize(bytes, locale)),
      number: (value: number): string => new Intl.NumberFormat(locale).format(value),
    };
  }, [t, language]);
}
