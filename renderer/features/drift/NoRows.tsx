import { useText } from '../../i18n/use-text.ts';
import { firstFilter } from '../../state/drift.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Waterline } from '../map/Waterline.tsx';
import { isFirstFilter } from './filters.ts';

/** Nothing to show: because there is nothing, or because the filter hides it. */
export function NoRows() {
  const { t } = useText();
  const filter = useApp((state) => state.driftView.filter);
  const changeFilter = useApp((state) => state.changeFilter);
  const isFirst = isFirstFilter(filter);
  return (
    <div className="no-rows">
      <Waterline />
      <p>{t(isFirst ? 'drift.nothing' : 'drift.nothingFits')}</p>
      {isFirst ? (
        <Button onPress={() => void changeFilter({ explanations: [] })}>
          {t('drift.showAll')}
        </Button>
      ) : (
        <Button look="primary" onPress={() => void changeFilter(firstFilter)}>
          {t('drift.clearFilter')}
        </Button>
      )}
    </div>
  );
}
