import type { KeptEntry } from '../../../core/persist/kept.ts';
import { bytesOfText } from '../../../core/drift/path-text.ts';
import { message } from '../../../core/messages/render.ts';
import { useText } from '../../i18n/use-text.ts';
import { dayText } from '../../i18n/when.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PathText } from '../change/PathText.tsx';
import { holdingEntries, isKnownEntry } from './kept-groups.ts';
import { stateIcons } from './state-looks.ts';

/** Size and since when, as far as they are known. */
function Facts({ entry }: { readonly entry: KeptEntry }) {
  const { t, binarySize, locale } = useText();
  const { bytes } = entry;
  // What is not kept now is not kept since.
  const sinceMs = holdingEntries([entry]).length === 0 ? null : entry.sinceMs;
  return (
    <span className="kept-facts quiet small numbers">
      {bytes === null ? null : <span>{binarySize(bytes)}</span>}
      {sinceMs === null ? null : <span>{t('kept.since', { day: dayText(sinceMs, locale) })}</span>}
    </span>
  );
}

function Actions({ entry }: { readonly entry: KeptEntry }) {
  const { t } = useText();
  const proposeChange = useApp((state) => state.proposeChange);
  const findVersions = useApp((state) => state.findVersions);
  const openManagerPage = useApp((state) => state.openManagerPage);
  const path = bytesOfText(entry.item.path);
  // Switched off in the configuration, not here; the state's words say so.
  if (entry.state === 'native') return null;
  const stop = (): void =>
    void proposeChange({ kind: 'stop-keeping', paths: [path], activation: null });
  const look = (): void => {
    openManagerPage('roots');
    void findVersions(path);
  };
  return (
    <div className="row-buttons">
      {entry.state === 'missing' ? (
        <Button look="flat" onPress={look}>
          {t('kept.lookInRoots')}
        </Button>
      ) : null}
      <Button look="flat" label={t('kept.stopOne', { path: entry.item.path })} onPress={stop}>
        {t('kept.stop')}
      </Button>
    </div>
  );
}

/** One kept place: whether it holds, what it is, why it is kept. */
export function KeptRow({ entry }: { readonly entry: KeptEntry }) {
  const { t, say } = useText();
  const { item, state, entryId } = entry;
  const isKnown = isKnownEntry(entry);
  const why =
    item.reason !== undefined && item.reason !== '' ? (
      <bdi>{item.reason}</bdi>
    ) : isKnown ? (
      say(message(`knowledge.${entryId}.lost`))
    ) : null;
  return (
    <li className={`kept-row kept-${state}`}>
      <Icon name={stateIcons[state]} size={22} className="kept-icon" />
      <div className="kept-words">
        <span className="kept-title">
          {isKnown ? <strong>{say(message(`knowledge.${entryId}.name`))}</strong> : null}
          <PathText path={bytesOfText(item.path)} isStrong={!isKnown} />
        </span>
        <span className="kept-state">{t(`kept.states.${state}`)}</span>
        {why === null ? null : <span className="quiet small">{why}</span>}
      </div>
      <Facts entry={entry} />
      <Actions entry={entry} />
    </li>
  );
}
