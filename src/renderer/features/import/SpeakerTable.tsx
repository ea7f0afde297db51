import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formatNumber } from '../../state/format.ts';
import { proposeInterviewers, type SpeakerRow, speakerRows } from './speaker-names.ts';
import type { SpeakerChoices } from './staged-files.ts';

export type SpeakerTableProps = Readonly<{
  inspection: FileInspection;
  choices: SpeakerChoices;
  onChoose: (choices: SpeakerChoices) => void;
}>;

/** More are shown as a number: nobody corrects the names of a whole chat room by hand. */
const mostShown = 60;

/** Who speaks: names to correct, labels of one person to join, and who asks the questions. The text keeps its words. */
export function SpeakerTable({ inspection, choices, onChoose }: SpeakerTableProps): ReactNode {
  const { t } = useTranslation('import');
  const rows = speakerRows(inspection, choices);
  const change = (labels: readonly string[], part: SpeakerChoices[string]): void => {
    const changed = labels.map((label) => [label, { ...choices[label], ...part }] as const);
    onChoose({ ...choices, ...Object.fromEntries(changed) });
  };
  if (rows.length === 0) return null;
  const shown = rows.slice(0, mostShown);
  return (
    <section className="import-section" aria-labelledby="import-speakers">
      <h3 id="import-speakers">{t('speakers')}</h3>
      {proposeInterviewers(shown).map(({ label, reason, asked, turns }) => (
        <p className="import-proposal" key={label}>
          {t(`speaker.proposal.${reason}`, {
            label,
            asked: formatNumber(asked),
            turns: formatNumber(turns),
          })}
          <Button onPress={() => change([label], { isInterviewer: true })}>
            {t('speaker.mark', { label })}
          </Button>
        </p>
      ))}
      <table className="import-table import-voices">
        <thead>
          <tr>
            <th scope="col">{t('speaker.label')}</th>
            <th scope="col">{t('speaker.name')}</th>
            <th scope="col" className="import-number">
              {t('turns')}
            </th>
            <th scope="col" className="import-number">
              {t('speaker.asks')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('speaker.interviewer')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.label}
              row={row}
              written={choices[row.label]?.name ?? row.label}
              others={shown.filter(({ label }) => label !== row.label)}
              onName={(name) => change([row.label], { name })}
              onInterviewer={(isInterviewer) =>
                change([row.label, ...row.joined], { isInterviewer })
              }
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length ? (
        <p className="quiet">{t('speaker.more', { count: rows.length - shown.length })}</p>
      ) : null}
      <p className="quiet">{t('speaker.explain')}</p>
    </section>
  );
}

function Row({
  row,
  written,
  others,
  onName,
  onInterviewer,
}: Readonly<{
  row: SpeakerRow;
  /** As it stands in the field, blanks and all. */
  written: string;
  others: readonly SpeakerRow[];
  onName: (name: string) => void;
  /** Of all labels of this person. */
  onInterviewer: (isInterviewer: boolean) => void;
}>): ReactNode {
  const { t } = useTranslation('import');
  const names = [...new Set(others.map(({ name }) => name))].filter((name) => name !== row.name);
  return (
    <tr>
      <th scope="row" title={row.label}>
        {row.label}
      </th>
      <td>
        <div className="import-voice-name">
          <TextField
            hideLabel
            label={t('speaker.nameOf', { label: row.label })}
            value={written}
            onChange={onName}
            {...(row.joined.length > 0
              ? { description: t('speaker.joined', { labels: row.joined.join(', ') }) }
              : {})}
          />
          {names.length > 0 ? (
            <Menu
              label={t('speaker.sameAs', { label: row.label })}
              trigger={<IconButton icon="link" label={t('speaker.sameAs', { label: row.label })} />}
              groups={[
                {
                  label: t('speaker.same'),
                  showLabel: true,
                  entries: names.map((name) => ({
                    id: name,
                    label: name,
                    run: () => onName(name),
                  })),
                },
              ]}
            />
          ) : null}
        </div>
      </td>
      <td className="import-number">{formatNumber(row.turns)}</td>
      <td className="import-number">{row.asked === null ? '' : formatNumber(row.asked)}</td>
      <td>
        <Checkbox
          label={t('speaker.interviewer')}
          isSelected={row.isInterviewer}
          onChange={onInterviewer}
        />
      </td>
    </tr>
  );
}
