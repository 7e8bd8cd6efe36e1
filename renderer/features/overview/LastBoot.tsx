import { useEffect } from 'react';
import { takenSentence } from '../../../core/roots/taken.ts';
import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** What the last boot took, in one sentence, and the way to bring it back. */
export function LastBoot() {
  const { t, say } = useText();
  const lastBoot = useApp((state) => state.lastBoot);
  const loadLastBoot = useApp((state) => state.loadLastBoot);
  const openManagerPage = useApp((state) => state.openManagerPage);
  useEffect(() => void loadLastBoot(), [loadLastBoot]);
  const found = loadedOf(lastBoot);
  const text =
    found !== null
      ? say(takenSentence(found))
      : lastBoot.kind === 'loaded'
        ? t('overview.noEarlierRoot')
        : lastBoot.kind === 'failed'
          ? t('overview.lastBootUnknown')
          : t('overview.lastBootLooking');
  return (
    <div className="overview-line">
      <Icon name="snapshot" size={22} />
      <p>{text}</p>
      <Button look="flat" icon="right" onPress={() => openManagerPage('roots')}>
        {t('manager.pages.roots')}
      </Button>
    </div>
  );
}
