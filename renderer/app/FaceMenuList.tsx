import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useAppStore, useApp } from '../state/use-app.ts';
import { faceKind } from './face-kind.ts';
import { FaceMenuButton } from './FaceMenuButton.tsx';

const actions = ['installer', 'manager', 'stick', 'help', 'log', 'quit'] as const;
type ActionId = (typeof actions)[number];

/** The program's menu: the other face, help, the log, quit. */
export function FaceMenuList() {
  const { t } = useTranslation();
  const store = useAppStore();
  const face = useApp(faceKind);
  const act = (id: ActionId): void => {
    const { chooseFace, setHelpOpen, saveLog, quit } = store.getState();
    if (id === 'installer' || id === 'manager' || id === 'stick') void chooseFace(id);
    else if (id === 'help') setHelpOpen(true);
    else if (id === 'log') void saveLog();
    else void quit();
  };
  return (
    <MenuTrigger>
      <FaceMenuButton />
      <Popover className="popover" placement="top start">
        <Menu
          className="menu"
          aria-label={t('face.menu')}
          onAction={(key) => {
            const id = actions.find((action) => action === key);
            if (id !== undefined) act(id);
          }}
        >
          {actions
            .filter((id) => id !== face)
            .map((id) => (
              <MenuItem key={id} id={id} className="menu-item">
                {t(`face.actions.${id}`)}
              </MenuItem>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
