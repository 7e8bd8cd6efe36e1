import { useText } from '../../i18n/use-text.ts';
import { loadedOf } from '../../state/loading.ts';
import { useApp } from '../../state/use-app.ts';

/** The layout by its description, with its variant where there is one. */
function useLayoutName(): string | null {
  const keyboard = useApp((state) => state.system?.keyboard ?? null);
  const choices = useApp((state) => loadedOf(state.choices));
  if (keyboard === null) return null;
  const layout = choices?.xkbLayouts.find(({ name }) => name === keyboard.layout);
  const variant = layout?.variants.find(({ name }) => name === keyboard.variant);
  return variant?.description ?? layout?.description ?? keyboard.layout;
}

/** Which keyboard the passphrase is typed on: here, and at boot. */
export function TypedWith({ keyMap }: { readonly keyMap: string }) {
  const { t } = useText();
  const layout = useLayoutName();
  if (layout === null || keyMap === '') return null;
  return <p className="quiet">{t('passphrase.typedWith', { layout, keyMap })}</p>;
}
