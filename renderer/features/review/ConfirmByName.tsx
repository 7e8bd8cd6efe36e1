import type { Disk } from '../../../core/disks/disk.ts';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/TextField.tsx';
import { shortName } from '../disk/disk-words.ts';

export interface ConfirmByNameProps {
  readonly disk: Disk;
  readonly typedName: string;
  readonly onType: (name: string) => void;
}

/** The disk's short name has to be typed before anything on it is lost. */
export function ConfirmByName({ disk, typedName, onType }: ConfirmByNameProps) {
  const { t } = useText();
  return (
    <div className="confirm">
      <TextField
        label={t('review.typeName', { name: shortName(disk) })}
        isFixed
        value={typedName}
        onChange={onType}
        description={t('review.typeNameWhy')}
      />
    </div>
  );
}
