import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../core/errors/problem.ts';
import type { Message } from '../../core/messages/message.ts';
import { message, renderMessage } from '../../core/messages/render.ts';
import { formatDiskSize, formatMemorySize } from '../../core/sizes/format.ts';
import { languageFor } from './languages.ts';

/** Everything that turns values into words on a page. */
export function useText() {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  return useMemo(() => {
    const { catalogue } = languageFor(locale);
    const say = (sentence: Message): string => renderMessage(sentence, catalogue, locale);
    return {
      t,
      locale,
      /** A sentence that core made. */
      say,
      /** What happened. */
      sayProblem: ({ code, values }: Problem): string => say(message(`problem.${code}`, values)),
      /** What state things are in, and what to do next. */
      sayNext: ({ code, values }: Problem): string => say(message(`problem.${code}.next`, values)),
      /** As printed on disks: GB, TB. */
      diskSize: (bytes: number): string => formatDiskSize(bytes, locale),
      /** As partitions and files are counted: MiB, GiB. */
      binarySize: (bytes: number): string => formatMemorySize(bytes, locale),
      number: (value: number): string => new Intl.NumberFormat(locale).format(value),
    };
  }, [t, locale]);
}
