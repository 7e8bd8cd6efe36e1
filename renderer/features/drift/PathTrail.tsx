import { displayPath } from '../../../core/drift/path-text.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The folders on the way to a path, itself the last. */
function steps(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return ['/', ...names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)];
}

export interface PathTrailProps {
  readonly path: string;
  readonly label: string;
  readonly onOpen: (path: string) => void;
}

/** Where one is, as a row of folders to go back to. */
export function PathTrail({ path, label, onOpen }: PathTrailProps) {
  const all = steps(path);
  return (
    <nav className="trail" aria-label={label}>
      <ol>
        {all.map((step, index) => (
          <li key={step}>
            {index < 2 ? null : <Icon name="right" className="trail-arrow" />}
            <button
              type="button"
              className="trail-step fixed"
              onClick={() => onOpen(step)}
              {...(index === all.length - 1 ? { 'aria-current': 'true' as const } : {})}
            >
              {index === 0 ? '/' : displayPath(step.slice(step.lastIndexOf('/') + 1))}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
