import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/Icon.tsx';

/** A pause in typing after which is looked for. */
const settleMs = 200;

/** Looks for a part of the path. Ctrl+F goes here, Escape empties it. */
export function SearchBox() {
  const { t } = useTranslation();
  const text = useApp((state) => state.driftView.filter.text);
  const changeFilter = useApp((state) => state.changeFilter);
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The filter was cleared elsewhere.
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    const wanted = typed.trim().slice(0, 256);
    if (wanted === text) return;
    const timer = setTimeout(() => void changeFilter({ text: wanted }), settleMs);
    return () => clearTimeout(timer);
  }, [typed, text, changeFilter]);
  return (
    <SearchField
      className="drift-search"
      aria-label={t('drift.search')}
      value={typed}
      onChange={setTyped}
    >
      <Icon name="search" className="search-icon" />
      <Input className="input" placeholder={t('drift.search')} spellCheck="false" />
      {typed === '' ? null : (
        <AriaButton className="search-clear">
          <Icon name="close" />
        </AriaButton>
      )}
    </SearchField>
  );
}
