import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../../ui/Icon.tsx';

export interface FilterChoice<T extends string> {
  readonly id: T;
  readonly text: string;
  readonly content: ReactNode;
}

export interface FilterMenuProps<T extends string> {
  /** What the menu is about. */
  readonly label: string;
  /** What is chosen now, on the button. */
  readonly summary: string;
  readonly choices: readonly FilterChoice<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
  readonly mode: 'single' | 'multiple';
  /** Something other than the usual is chosen. */
  readonly isActive: boolean;
}

/** A filter as a button that says what it lets through, with its choices in a menu. */
export function FilterMenu<T extends string>(props: FilterMenuProps<T>) {
  const { label, summary, choices, chosen, onChange, mode, isActive } = props;
  return (
    <MenuTrigger>
      <AriaButton
        className={`button button-normal filter-button ${isActive ? 'is-active' : ''}`}
        aria-label={`${label}: ${summary}`}
      >
        <span className="filter-text">{summary}</span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode={mode}
          selectedKeys={chosen}
          disallowEmptySelection={mode === 'single'}
          onSelectionChange={(keys) =>
            onChange(choices.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
        >
          {choices.map(({ id, text, content }) => (
            <MenuItem key={id} id={id} textValue={text} className="menu-item filter-item">
              <Icon name="check" className="filter-check" />
              {content}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
