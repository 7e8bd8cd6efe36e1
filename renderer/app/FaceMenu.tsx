import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useAppStore, useApp } from '../state/use-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { faceKind } from './face-kind.ts';

const actions = ['installer', 'manager', 'help', 'log', 'quit'] as const;
type ActionId = (typeof actions)[number];

/** The program's menu, at the foot of the page list: the other face, help, the log, quit. */
export function FaceMenu() {
  const { t } = useTranslation();
  const store = useAppStore();
  const face = useApp(faceKind);
  const version = useApp((state) => state.application?.version ?? '');
  const act = (id: ActionId): void => {
    const { chooseFace, setHelpOpen, saveLog, quit } = store.getState();
    if (id === 'installer' || id === 'manager') void chooseFace(id);
    else if (id === 'help') setHelpOpen(true);
    else if (id === 'log') void saveLog();
    else void quit();
  };
  return (
    <div className="page-list-foot">
      <MenuTrigger>
        <AriaButton className="button button-flat menu-button">
          <Icon name="menu" />
          <span>Tidemark {version}</span>
        </AriaButton>
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
    </div>
  );
}
