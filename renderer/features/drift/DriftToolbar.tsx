import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useText } from '../../i18n/use-text.ts';
import type { DriftLook } from '../../state/drift.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons/shapes.ts';
import { changeIcons, changeOrder } from './entry-looks.ts';
import { explanationOrder } from './explanation-looks.ts';
import { ExplanationMark } from './ExplanationMark.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { explanationChoice, minimumSizes } from './filters.ts';
import { SearchBox } from './SearchBox.tsx';

const looks: readonly { readonly id: DriftLook; readonly icon: IconName }[] = [
  { id: 'tree', icon: 'tree' },
  { id: 'groups', icon: 'bookmark' },
  { id: 'flat', icon: 'menu' },
  { id: 'picture', icon: 'tiles' },
];

function Looks() {
  const { t } = useText();
  const look = useApp((state) => state.driftLook);
  const setDriftLook = useApp((state) => state.setDriftLook);
  return (
    <ToggleButtonGroup
      className="looks"
      aria-label={t('drift.looksLabel')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[look]}
      onSelectionChange={(keys) => {
        const chosen = looks.find(({ id }) => keys.has(id));
        if (chosen !== undefined) setDriftLook(chosen.id);
      }}
    >
      {looks.map(({ id, icon }) => (
        <ToggleButton key={id} id={id} className="look">
          <Icon name={icon} />
          {t(`drift.looks.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function ExplanationFilter() {
  const { t } = useText();
  const filter = useApp((state) => state.driftView.filter);
  const changeFilter = useApp((state) => state.changeFilter);
  const choice = explanationChoice(filter);
  const [only] = filter.explanations;
  return (
    <FilterMenu
      label={t('drift.filters.explanation')}
      mode="multiple"
      isActive={choice !== 'open'}
      summary={
        choice === 'some' && filter.explanations.length === 1 && only !== undefined
          ? t(`drift.explanations.${only}`)
          : t(`drift.filters.explanations.${choice}`, { count: filter.explanations.length })
      }
      choices={explanationOrder.map((id) => ({
        id,
        text: t(`drift.explanations.${id}`),
        content: <ExplanationMark kind={id} />,
      }))}
      chosen={choice === 'all' ? explanationOrder : filter.explanations}
      onChange={(explanations) =>
        void changeFilter({
          explanations: explanations.length === explanationOrder.length ? [] : explanations,
        })
      }
    />
  );
}

function ChangeFilter() {
  const { t } = useText();
  const { changes } = useApp((state) => state.driftView.filter);
  const changeFilter = useApp((state) => state.changeFilter);
  return (
    <FilterMenu
      label={t('drift.filters.change')}
      mode="multiple"
      isActive={changes.length > 0}
      summary={
        changes.length === 0
          ? t('drift.filters.anyChange')
          : changes.map((change) => t(`drift.changes.${change}`)).join(', ')
      }
      choices={changeOrder.map((id) => ({
        id,
        text: t(`drift.changes.${id}`),
        content: (
          <span className={`explanation entry-${id}`}>
            <Icon name={changeIcons[id] ?? 'dot'} />
            {t(`drift.changes.${id}`)}
          </span>
        ),
      }))}
      chosen={changes}
      onChange={(chosen) => void changeFilter({ changes: chosen })}
    />
  );
}

function SizeFilter() {
  const { t, binarySize } = useText();
  const { minimumBytes } = useApp((state) => state.driftView.filter);
  const changeFilter = useApp((state) => state.changeFilter);
  const text = (bytes: number): string =>
    bytes === 0
      ? t('drift.filters.anySize')
      : t('drift.filters.atLeast', { size: binarySize(bytes) });
  return (
    <FilterMenu
      label={t('drift.filters.size')}
      mode="single"
      isActive={minimumBytes > 0}
      summary={text(minimumBytes)}
      choices={minimumSizes.map((bytes) => ({
        id: String(bytes),
        text: text(bytes),
        content: text(bytes),
      }))}
      chosen={[String(minimumBytes)]}
      onChange={([bytes]) => void changeFilter({ minimumBytes: Number(bytes ?? 0) })}
    />
  );
}

function OrderMenu() {
  const { t } = useText();
  const order = useApp((state) => state.driftView.order);
  const changeView = useApp((state) => state.changeView);
  const orders = ['name', 'size', 'changed'] as const;
  return (
    <FilterMenu
      label={t('drift.filters.order')}
      mode="single"
      isActive={false}
      summary={t(`drift.orders.${order}`)}
      choices={orders.map((id) => ({
        id,
        text: t(`drift.orders.${id}`),
        content: t(`drift.orders.${id}`),
      }))}
      chosen={[order]}
      onChange={([chosen]) => {
        if (chosen !== undefined) void changeView({ order: chosen });
      }}
    />
  );
}

/** How the drift is looked at, and what of it is shown. */
export function DriftToolbar() {
  const { t } = useText();
  const isPicture = useApp((state) => state.driftLook === 'picture');
  return (
    <div className="drift-toolbar" role="toolbar" aria-label={t('drift.toolbarLabel')}>
      <Looks />
      {isPicture ? (
        <span className="quiet small">{t('drift.pictureShowsAll')}</span>
      ) : (
        <>
          <SearchBox />
          <div className="drift-filters">
            <ExplanationFilter />
            <ChangeFilter />
            <SizeFilter />
            <OrderMenu />
          </div>
        </>
      )}
    </div>
  );
}
