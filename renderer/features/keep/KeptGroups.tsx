import { useMemo } from 'react';
import type { KnowledgeEntry } from '../../../core/knowledge/entry.ts';
import { isRequiredEntry } from '../../../core/knowledge/select.ts';
import { message } from '../../../core/messages/render.ts';
import type { System } from '../../../core/spec/system.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { offeredGroups } from './offered-groups.ts';

interface RowProps {
  readonly entry: KnowledgeEntry;
  readonly system: System;
}

function Row({ entry, system }: RowProps) {
  const { t, say } = useText();
  const setKept = useApp((state) => state.setKept);
  const isFixed = isRequiredEntry(entry, system);
  const name = say(message(`knowledge.${entry.id}.name`));
  return (
    <li className="kept">
      <Checkbox
        label={isFixed ? t('keep.fixedLabel', { name }) : name}
        isChosen={isFixed || system.keep.includes(entry.id)}
        onChange={(isKept) => setKept(entry.id, isKept)}
        isFixed={isFixed}
      >
        <span className="kept-title">
          <strong>{name}</strong>
          <span className="fixed quiet">{entry.path}</span>
        </span>
        <span className="quiet">{say(message(`knowledge.${entry.id}.lost`))}</span>
        {isFixed ? (
          <span className="kept-reason small">
            {t(entry.offer.isRequired ? 'keep.fixed' : 'keep.fixedWithConnections')}
          </span>
        ) : null}
      </Checkbox>
    </li>
  );
}

/** What is offered, group by group, in plain words. */
export function KeptGroups({ system }: { readonly system: System }) {
  const { t, say } = useText();
  const groups = useMemo(() => offeredGroups(system), [system]);
  const kept = groups.flatMap(({ entries }) =>
    entries.filter((entry) => isRequiredEntry(entry, system) || system.keep.includes(entry.id)),
  );
  const offered = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <section className="form-section">
      <h2>{t('keep.what')}</h2>
      <p role="status">{t('keep.counted', { kept: kept.length, offered })}</p>
      {groups.map(({ group, entries }) => (
        <div key={group} className="kept-group">
          <h3 id={`kept-${group}`}>{say(message(`knowledge.group.${group}`))}</h3>
          <ul className="kept-list" aria-labelledby={`kept-${group}`}>
            {entries.map((entry) => (
              <Row key={entry.id} entry={entry} system={system} />
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">{t('keep.anyway')}</p>
    </section>
  );
}
