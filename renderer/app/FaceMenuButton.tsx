import { Button as AriaButton } from 'react-aria-components/Button';
import { useApp } from '../state/use-app.ts';
import { Icon } from '../ui/Icon.tsx';

/** Opens the program's menu, and says which program this is. */
export function FaceMenuButton() {
  const version = useApp((state) => state.application?.version ?? '');
  return (
    <AriaButton className="button button-flat menu-button">
      <Icon name="menu" />
      <span className="menu-button-name">Tidemark {version}</span>
    </AriaButton>
  );
}
