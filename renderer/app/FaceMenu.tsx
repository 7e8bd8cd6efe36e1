import { later } from '../ui/later.tsx';
import { FaceMenuButton } from './FaceMenuButton.tsx';

const FaceMenuList = later(
  async () => (await import('./FaceMenuList.tsx')).FaceMenuList,
  <FaceMenuButton />,
);

/** The foot of the page list, with the program's menu. */
export function FaceMenu() {
  return (
    <div className="page-list-foot">
      <FaceMenuList />
    </div>
  );
}
