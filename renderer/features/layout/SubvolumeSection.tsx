import { requiredRoles } from '../../../core/spec/problems.ts';
import { blankSnapshotName } from '../../../core/spec/defaults.ts';
import { message } from '../../../core/messages/render.ts';
import type { Subvolume } from '../../../core/spec/spec.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { roomIcons } from '../map/looks.ts';
import { freeSubvolume } from './free-subvolume.ts';
import { useFieldProblems } from './use-field-problems.ts';

interface RowProps {
  readonly subvolume: Subvolume;
  readonly index: number;
}

function RemoveButton({ subvolume, index }: RowProps) {
  const { t } = useText();
  const remove = useApp((state) => state.removeSubvolume);
  if (requiredRoles.includes(subvolume.role)) {
    return <span className="quiet small">{t('subvolumes.needed')}</span>;
  }
  return (
    <Button
      look="flat"
      icon="remove"
      label={t('subvolumes.remove', { name: subvolume.name })}
      onPress={() => remove(index)}
    >
      {null}
    </Button>
  );
}

function Row({ subvolume, index }: RowProps) {
  const { t, say } = useText();
  const problems = useFieldProblems();
  const change = useApp((state) => state.changeSubvolume);
  const { role, name, mountPoint } = subvolume;
  return (
    <tr>
      <td>
        <Icon name={roomIcons[role]} />
      </td>
      <td>
        <TextField
          label={t('subvolumes.nameOf', { name })}
          isLabelHidden
          isFixed
          value={name}
          onChange={(text) => change(index, { name: text })}
          problem={problems.ofShape('subvolumeName', index)}
        />
      </td>
      <td>
        {role === 'own' ? (
          <TextField
            label={t('subvolumes.pathOf', { name })}
            isLabelHidden
            isFixed
            value={mountPoint}
            onChange={(text) => change(index, { mountPoint: text })}
            problem={problems.ofShape('mountPoint', index)}
          />
        ) : (
          <span className="fixed">{mountPoint}</span>
        )}
      </td>
      <td className="quiet small">{say(message(`map.purpose.${role}`))}</td>
      <td>
        <RemoveButton subvolume={subvolume} index={index} />
      </td>
    </tr>
  );
}

function BlankRow() {
  const { t, say } = useText();
  return (
    <tr>
      <td>
        <Icon name={roomIcons.blank} />
      </td>
      <td className="fixed subvolume-blank">{blankSnapshotName}</td>
      <td className="quiet">{t('map.readOnly')}</td>
      <td className="quiet small">{say(message('map.purpose.blank'))}</td>
      <td className="quiet small">{t('subvolumes.always')}</td>
    </tr>
  );
}

function AddButtons() {
  const { t } = useText();
  const subvolumes = useApp((state) => state.spec?.btrfs.subvolumes ?? []);
  const add = useApp((state) => state.addSubvolume);
  const missing = (['home', 'log'] as const).filter(
    (role) => !subvolumes.some((subvolume) => subvolume.role === role),
  );
  const paths = { home: '/home', log: '/var/log' } as const;
  return (
    <div className="row-of-buttons">
      <Button icon="plus" onPress={() => add(freeSubvolume(subvolumes))}>
        {t('subvolumes.add')}
      </Button>
      {missing.map((role) => (
        <Button
          key={role}
          icon="plus"
          onPress={() => add({ role, name: role, mountPoint: paths[role] })}
        >
          {t('subvolumes.addBack', { name: role })}
        </Button>
      ))}
    </div>
  );
}

/** The subvolumes of the btrfs: renaming, leaving out what is optional, adding one's own. */
export function SubvolumeSection() {
  const { t } = useText();
  const problems = useFieldProblems();
  const subvolumes = useApp((state) => state.spec?.btrfs.subvolumes ?? []);
  const problem = problems.ofRule('subvolumes');
  return (
    <section className="form-section">
      <p className="quiet">{t('subvolumes.why')}</p>
      <table className="subvolumes" aria-label={t('subvolumes.title')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('subvolumes.name')}</th>
            <th scope="col">{t('subvolumes.mountPoint')}</th>
            <th scope="col">{t('subvolumes.purpose')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {subvolumes.map((subvolume, index) => (
            // Names change while one types; the position is what stays.
            <Row key={index} subvolume={subvolume} index={index} />
          ))}
          <BlankRow />
        </tbody>
      </table>
      {problem === null ? null : (
        <p className="field-problem" role="status">
          {problem}
        </p>
      )}
      <AddButtons />
    </section>
  );
}
