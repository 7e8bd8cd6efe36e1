import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { typedPath } from './typed-path.ts';

/** All versions of one path, by typing it. */
export function PathSearch() {
  const { t } = useText();
  const findVersions = useApp((state) => state.findVersions);
  const [typed, setTyped] = useState('');
  const path = typedPath(typed);
  const search = (): void => {
    if (path !== null) void findVersions(path);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search();
  };
  return (
    <form className="path-search" onSubmit={submit} role="search">
      <TextField
        label={t('roots.searchLabel')}
        isFixed
        value={typed}
        onChange={setTyped}
        problem={typed === '' || path !== null ? null : t('roots.notAPath')}
      />
      <Button icon="clock" isDisabled={path === null} onPress={search}>
        {t('roots.search')}
      </Button>
    </form>
  );
}
