import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

export interface NextButtonProps {
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

/** The way on to the next page. */
export function NextButton({ onPress, isDisabled = false }: NextButtonProps) {
  const { t } = useTranslation();
  return (
    <Button look="primary" onPress={onPress} isDisabled={isDisabled} describedBy="page-excuse">
      {t('buttons.next')}
    </Button>
  );
}
