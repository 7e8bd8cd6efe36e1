import type { Choices } from '../../../core/system/choices.ts';
import type { SelectOption } from '../../ui/Select.tsx';

/** The layouts by their description, each with its short name, which other systems show. */
export function layoutOptions({ xkbLayouts }: Choices): SelectOption<string>[] {
  return xkbLayouts.map(({ name, description }) => ({
    id: name,
    text: `${description} (${name})`,
  }));
}

/** The variants of a layout; the first, called `standard`, is the layout itself. */
export function variantOptions(
  { xkbLayouts }: Choices,
  layout: string,
  standard: string,
): SelectOption<string>[] {
  const known = xkbLayouts.find(({ name }) => name === layout);
  const variants = (known?.variants ?? []).map(({ name, description }) => ({
    id: name,
    text: description,
  }));
  return [{ id: 'standard', text: standard }, ...variants];
}
