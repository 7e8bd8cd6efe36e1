import type { ChangeItem, Proposal } from '../../../core/change/change.ts';
import { bytesOfText } from '../../../core/drift/path-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { PathText } from './PathText.tsx';

/** How it is kept: a choice where there is one. */
function Method({ item, isFixed }: { readonly item: ChangeItem; readonly isFixed: boolean }) {
  const { t } = useText();
  const chooseMethod = useApp((state) => state.chooseMethod);
  const method = item.item.method ?? 'bind';
  const others = item.alternatives.filter((other) => other !== method);
  if (isFixed || others.length === 0) {
    return <span className="item-method">{t(`change.methods.${method}`)}</span>;
  }
  return (
    <Select
      label={t('change.method')}
      value={method}
      options={[method, ...others].map((id) => ({ id, text: t(`change.methods.${id}`) }))}
      onChange={(chosen) => void chooseMethod(item.item.path, chosen)}
    />
  );
}

/** Owner, mode and what is particular about it, in the order in which one asks. */
function useFacts({ item, subvolume, stops }: ChangeItem): readonly (readonly [string, string])[] {
  const { t, joined } = useText();
  const { owner, group, mode, reason } = item;
  const rows: [string, string][] = [];
  if (owner !== undefined) {
    const who = group === undefined ? owner : `${owner}:${group}`;
    rows.push([t('change.owner'), mode === undefined ? who : `${who} · ${mode}`]);
  }
  if (subvolume !== null) {
    const name = { name: subvolume.name };
    const text = subvolume.noCopyOnWrite ? 'change.subvolumeNoCow' : 'change.subvolumeCow';
    rows.push([t('change.subvolume'), t(text, name)]);
  }
  if (item.inInitrd === true) rows.push([t('change.early'), t('change.inInitrd')]);
  if (stops.length > 0) rows.push([t('change.stops'), joined(stops)]);
  if (reason !== undefined && reason !== '') rows.push([t('change.reason'), reason]);
  return rows;
}

function Item({ item, isFixed }: { readonly item: ChangeItem; readonly isFixed: boolean }) {
  const { t, say, binarySize } = useText();
  const facts = useFacts(item);
  return (
    <li className="change-item">
      <Icon name={item.kind === 'directory' ? 'folder' : 'lines'} size={22} className="item-icon" />
      <div className="item-body">
        <div className="item-title">
          <PathText path={bytesOfText(item.item.path)} isStrong />
          <span className="quiet numbers">
            {t('change.size', { count: item.entries, size: binarySize(item.bytes) })}
          </span>
        </div>
        <p>{say(item.why)}</p>
        {facts.length === 0 ? null : (
          <dl className="item-facts small">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt className="quiet">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {item.warnings.map((warning, at) => (
          <p key={at} className="item-warning">
            <Icon name="warning" />
            <span>{say(warning)}</span>
          </p>
        ))}
      </div>
      <Method item={item} isFixed={isFixed} />
    </li>
  );
}

/** What is changed, one row each. */
export function ReviewItems({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useText();
  const { items, kind } = proposal;
  if (items.length === 0) return null;
  return (
    <ul className="change-items" aria-label={t(`change.items.${kind}`)}>
      {items.map((item) => (
        <Item key={item.item.path} item={item} isFixed={kind === 'stop-keeping'} />
      ))}
    </ul>
  );
}

/** What was asked for and cannot be done, each with its reason. */
export function Refused({ refused }: Pick<Proposal, 'refused'>) {
  const { t, sayProblem } = useText();
  if (refused.length === 0) return null;
  return (
    <section className="form-section">
      <h3>{t('change.refused', { count: refused.length })}</h3>
      <ul className="change-items">
        {refused.map(({ path, problem }) => (
          <li key={path} className="change-item change-refused">
            <Icon name="cross" size={22} className="item-icon" />
            <div className="item-body">
              <PathText path={path} isStrong />
              <p>{sayProblem(problem)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
