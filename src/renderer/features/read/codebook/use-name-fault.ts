import { useTranslation } from 'react-i18next';
import { checkCodeName } from '../../../../core/coding/check-code-name.ts';
import { maxCodeName, type Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { formatNumber } from '../../../state/format.ts';

/** Puts into words what keeps a code from bearing a name; null where nothing does. */
export function useNameFault(
  codes: readonly Code[],
): (name: string, parentId: CodeId | null, self?: CodeId) => string | null {
  const { t } = useTranslation('codebook');
  return (name, parentId, self) => {
    const fault = checkCodeName(codes, name, parentId, self ?? null);
    return (
      fault &&
      t(`nameFault.${fault}`, {
        name: name.trim().slice(0, 60),
        length: formatNumber(name.trim().length),
        most: formatNumber(maxCodeName),
      })
    );
  };
}
