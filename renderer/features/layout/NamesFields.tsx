import type { InstallSpec } from '../../../core/spec/spec.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/use-app.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useFieldProblems } from './use-field-problems.ts';

/** The names that the parts of the disk carry. */
export function NamesFields({ spec }: { readonly spec: InstallSpec }) {
  const { t } = useText();
  const problems = useFieldProblems();
  const setEncryption = useApp((state) => state.setEncryption);
  const setBtrfs = useApp((state) => state.setBtrfs);
  const setEfi = useApp((state) => state.setEfi);
  return (
    <div className="field-row">
      <TextField
        label={t('advanced.mapping')}
        isFixed
        value={spec.encryption.mapping}
        onChange={(mapping) => setEncryption({ mapping })}
        problem={problems.ofShape('mapping') ?? problems.ofRule('encryption')}
      />
      <TextField
        label={t('advanced.luksLabel')}
        isFixed
        value={spec.encryption.label}
        onChange={(label) => setEncryption({ label })}
        problem={problems.ofShape('luksLabel')}
      />
      <TextField
        label={t('advanced.btrfsLabel')}
        isFixed
        value={spec.btrfs.label}
        onChange={(label) => setBtrfs({ label })}
        problem={problems.ofShape('btrfsLabel')}
      />
      <TextField
        label={t('advanced.efiLabel')}
        isFixed
        value={spec.layout.efi.label}
        onChange={(label) => setEfi({ label: label.toUpperCase() })}
        problem={problems.ofShape('efiLabel')}
      />
    </div>
  );
}
