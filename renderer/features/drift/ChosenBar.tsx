import { textOfBytes } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { isKeepable, maximumItems, outermost } from '../../state/choose-rows.ts';
import type { Chosen } from '../../state/choose-rows.ts';
import { firstFilter } from '../../state/drift.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { isFirstFilter } from './filters.ts';

function keepable(chosen: Chosen): readonly string[] {
  return outermost([...chosen.values()].filter(isKeepable).map(({ path }) => path));
}

function Actions({ chosen }: { readonly chosen: Chosen }) {
  const { t, number } = useText();
  const keepChosen = useApp((state) => state.keepChosen);
  const ignorePath = useApp((state) => state.ignorePath);
  const clearChosen = useApp((state) => state.clearChosen);
  const paths = keepable(chosen);
  const [first] = chosen.values();
  const pattern = chosen.size === 1 && first !== undefined ? textOfBytes(first.path) : null;
  const isTooMuch = paths.length > maximumItems;
  return (
    <>
      {isTooMuch ? (
        <span className="quiet small" id="chosen-excuse">
          {t('drift.tooMany', { number: number(maximumItems) })}
        </span>
      ) : paths.length === 0 ? (
        <span className="quiet small" id="chosen-excuse">
          {t('drift.onlyDeleted')}
        </span>
      ) : null}
      <Button look="flat" onPress={clearChosen}>
        {t('drift.clearChosen')}
      </Button>
      {pattern === null || first === undefined ? null : (
        <Button
          onPress={() =>
            ignorePath({
              kind: first.entry === 'directory' ? 'directory' : 'path',
              pattern,
              reason: '',
            })
          }
        >
          {t('drift.ignore')}
        </Button>
      )}
      <Button
        look="primary"
        icon="anchor"
        isDisabled={isTooMuch || paths.length === 0}
        describedBy="chosen-excuse"
        onPress={() => void keepChosen()}
      >
        {t('drift.keepChosen', { count: chosen.size, number: number(chosen.size) })}
      </Button>
    </>
  );
}

function ClearFilter() {
  const { t } = useText();
  const isUsual = useApp((state) => isFirstFilter(state.driftView.filter));
  const changeFilter = useApp((state) => state.changeFilter);
  return isUsual ? null : (
    <Button look="flat" icon="close" onPress={() => void changeFilter(firstFilter)}>
      {t('drift.clearFilter')}
    </Button>
  );
}

/** What is chosen and what can be done with it. Always there beside rows, so that nothing moves. */
export function ChosenBar() {
  const { t, number, binarySize } = useText();
  const chosen = useApp((state) => state.chosen);
  const rowCount = useApp((state) => state.rowCount);
  const isPicture = useApp((state) => state.driftLook === 'picture');
  if (isPicture && chosen.size === 0) return null;
  const outer = new Set(outermost([...chosen.keys()]));
  const bytes = [...chosen.values()]
    .filter(({ path }) => outer.has(path))
    .reduce((sum, row) => sum + row.bytes, 0);
  return (
    <div className="chosen-bar" role="region" aria-label={t('drift.chosenLabel')}>
      <span className="chosen-words numbers" role="status">
        {chosen.size > 0
          ? t('drift.chosen', {
              count: chosen.size,
              number: number(chosen.size),
              size: binarySize(bytes),
            })
          : t('drift.rows', { count: rowCount, number: number(rowCount) })}
      </span>
      {chosen.size > 0 ? <Actions chosen={chosen} /> : <ClearFilter />}
    </div>
  );
}
