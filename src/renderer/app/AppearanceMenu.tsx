import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { Menu } from '../components/Menu.tsx';
import { useCommands } from '../state/commands.ts';
import { chooseToSayCodes, useSaysCodes } from '../state/spoken-codes.ts';
import { chooseTheme, schemes, useTheme } from '../state/theme.ts';

export function AppearanceMenu(): ReactNode {
  const { t } = useTranslation('app');
  const { scheme, highContrast, lightReader } = useTheme();
  const saysCodes = useSaysCodes();
  const choices = schemes.map((choice) => ({
    id: choice,
    label: t(`appearance.${choice}`),
    run: () => chooseTheme({ scheme: choice }),
  }));
  const contrast = {
    id: 'high',
    label: t('appearance.high'),
    run: () => chooseTheme({ highContrast: !highContrast }),
  };
  const reader = [
    {
      id: 'lightReader',
      label: t('appearance.lightReader'),
      run: () => chooseTheme({ lightReader: !lightReader }),
    },
    {
      id: 'saysCodes',
      label: t('appearance.saysCodes'),
      run: () => chooseToSayCodes(!saysCodes),
    },
  ];
  useCommands(
    [...choices, contrast, ...reader].map(({ id, label, run }) => ({
      id: `appearance.${id}`,
      title: `${t('appearance.menu')}: ${label}`,
      group: 'appearance',
      run,
    })),
  );
  return (
    <Menu
      label={t('appearance.menu')}
      trigger={<IconButton icon="light" label={t('appearance.menu')} />}
      groups={[
        { label: t('appearance.scheme'), showLabel: true, chosen: [scheme], entries: choices },
        {
          label: t('appearance.contrast'),
          chosen: highContrast ? ['high'] : [],
          entries: [contrast],
        },
        {
          label: t('appearance.reader'),
          showLabel: true,
          chosen: [lightReader ? 'lightReader' : '', saysCodes ? 'saysCodes' : ''],
          entries: reader,
        },
      ]}
    />
  );
}
