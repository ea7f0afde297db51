import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/domain/code.ts';
import type { Theme, ThemeRun } from '../../../shared/domain/theme.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useCommand, useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useRefreshRuns } from './use-refresh-runs.ts';

export type AcceptThemeProps = Readonly<{ run: ThemeRun; theme: Theme }>;

/** Makes the theme a code under a name of the person's choice; once done, says which and leads to its segments. */
export function AcceptTheme({ run, theme }: AcceptThemeProps): ReactNode {
  const codes = useOperation('codes.list', {});
  if (!codes.data) return null;
  if (theme.acceptedAs !== null) return <Accepted path={theme.acceptedAs} codes={codes.data} />;
  return <AcceptForm run={run} theme={theme} codes={codes.data} />;
}

function Accepted({ path, codes }: Readonly<{ path: string; codes: readonly Code[] }>): ReactNode {
  const { t } = useTranslation('themes');
  const navigation = useNavigation();
  const code = codes.find((one) => one.path === path);
  return (
    <p className="accepted">
      <Icon name="check" size={16} />
      <span>{t('acceptedAs', { path })}</span>
      {code ? (
        <Button
          look="quiet"
          onPress={() => navigation.go({ name: 'find', params: { codeId: code.id } })}
        >
          {t('showSegments')}
        </Button>
      ) : null}
    </p>
  );
}

const topLevel = 'top';

function AcceptForm({
  run,
  theme,
  codes,
}: AcceptThemeProps & Readonly<{ codes: readonly Code[] }>): ReactNode {
  const { t } = useTranslation('themes');
  const refreshRuns = useRefreshRuns();
  const [name, setName] = useState(theme.label);
  const [parent, setParent] = useState(topLevel);
  const accept = useCommand('themes.accept');
  const parentId = codes.find(({ id }) => String(id) === parent)?.id ?? null;
  const submit = async (): Promise<void> => {
    if (name.trim() === '' || accept.isPending) return;
    const input = { runId: run.id, themeId: theme.id, name: name.trim(), parentId };
    // The form may have gone before the answer is here; what was done is said all the same.
    const made = await accept.mutateAsync(input).catch(() => null);
    if (!made) return;
    const { codings } = made;
    announce(t('acceptedSaid', { count: codings, number: formatNumber(codings), name }));
    refreshRuns();
  };
  return (
    <form
      className="accept"
      aria-label={t('accept')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('codeName')}
        value={name}
        onChange={setName}
        error={name.trim() === '' ? t('nameNeeded') : undefined}
      />
      <Select
        label={t('parent')}
        value={parent}
        options={[
          { value: topLevel, label: t('topLevel') },
          ...codes.map(({ id, path }) => ({ value: String(id), label: path })),
        ]}
        onChange={setParent}
      />
      <Button type="submit" isPending={accept.isPending} isDisabled={name.trim() === ''}>
        {t('accept')}
      </Button>
      {accept.error ? <ErrorNotice error={accept.error.appError} /> : null}
    </form>
  );
}
