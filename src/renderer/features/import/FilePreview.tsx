import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import { sourceKinds } from '../../../shared/domain/source.ts';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formatNumber, formatTimecode } from '../../state/format.ts';
import { FileNotes } from './FileNotes.tsx';
import { FirstTurns } from './FirstTurns.tsx';
import { encodingOptions, useLanguageOptions } from './preview-options.ts';
import { SpeakerTable } from './SpeakerTable.tsx';
import type { Choices } from './staged-files.ts';
import { TablePreview } from './TablePreview.tsx';
import type { FoundUpdate } from './update/update-plans.ts';
import { UpdateOffer } from './update/UpdateOffer.tsx';

export type FilePreviewProps = Readonly<{
  inspection: FileInspection;
  choices: Choices;
  onChoose: (choices: Choices) => void;
  /** The table of the study that it may be a newer export of. */
  update?: FoundUpdate | undefined;
}>;

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]{1,9}$/u, '');

/** What a file was recognised as, what can be decided otherwise, and what it begins with. */
export function FilePreview(props: FilePreviewProps): ReactNode {
  const { inspection, choices, onChoose, update } = props;
  return (
    <div className="import-preview">
      <Facts inspection={inspection} />
      {update ? (
        <UpdateOffer
          found={update}
          onChoose={(chosen) => onChoose({ update: { ...choices.update, ...chosen } })}
        />
      ) : null}
      {update?.isWanted ? (
        <FileNotes losses={inspection.losses} warnings={inspection.warnings} />
      ) : (
        <NewThing {...props} />
      )}
    </div>
  );
}

/** A file that comes in as something new: what can be decided about it, and what it begins with. */
function NewThing({ inspection, choices, onChoose }: FilePreviewProps): ReactNode {
  return (
    <>
      {inspection.project ? (
        <StudyNote />
      ) : (
        <SourceChoices inspection={inspection} choices={choices} onChoose={onChoose} />
      )}
      <FileNotes losses={inspection.losses} warnings={inspection.warnings} />
      <SpeakerTable
        inspection={inspection}
        choices={choices.speakers ?? {}}
        onChoose={(speakers) => onChoose({ speakers })}
      />
      {inspection.table ? (
        <TablePreview table={inspection.table} choices={choices} onChoose={onChoose} />
      ) : inspection.project ? null : (
        <FirstTurns sample={inspection.sample} speakers={choices.speakers ?? {}} />
      )}
    </>
  );
}

function StudyNote(): ReactNode {
  const { t } = useTranslation('import');
  return <p className="quiet">{t('studyExplain')}</p>;
}

/** What a text or a table is called in the study, and how it is taken. */
function SourceChoices({ inspection, choices, onChoose }: FilePreviewProps): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const isTable = inspection.table !== null && inspection.kind === 'open_answers';
  const languages = useLanguageOptions(
    inspection.language,
    isTable ? t('languageOfAnswers') : undefined,
  );
  return (
    <div className="import-choices">
      <TextField
        label={t('name')}
        value={choices.name ?? withoutEnding(inspection.fileName)}
        onChange={(name) => onChoose({ name })}
      />
      <Select
        label={t('kind')}
        value={choices.kind ?? inspection.kind ?? 'document'}
        options={sourceKinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
        onChange={(kind) => onChoose({ kind })}
      />
      <Select
        label={t('language')}
        value={choices.language ?? inspection.language}
        options={languages}
        onChange={(language) =>
          // Each question has a language of its own where none is said for all.
          onChoose({ language: isTable && language === 'und' ? undefined : language })
        }
      />
      {inspection.encoding === null ? null : (
        <Select
          label={t('encoding')}
          value={choices.encoding ?? inspection.encoding}
          options={encodingOptions(inspection.encoding)}
          onChange={(encoding) => onChoose({ encoding })}
        />
      )}
    </div>
  );
}

function Facts({ inspection }: Readonly<{ inspection: FileInspection }>): ReactNode {
  const { t, i18n } = useTranslation('import');
  const { format, characters, turns, firstTimeMs, lastTimeMs, table, project } = inspection;
  const formatKey = `format.${format}`;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('recognised'), i18n.exists(formatKey, { ns: 'import' }) ? t(formatKey) : format],
    [t('characters'), characters === null ? null : formatNumber(characters)],
    [t('turns'), turns === null ? null : formatNumber(turns)],
    [
      t('times'),
      firstTimeMs === null || lastTimeMs === null
        ? null
        : t('timeSpan', { from: formatTimecode(firstTimeMs), to: formatTimecode(lastTimeMs) }),
    ],
    [t('rows'), table ? formatNumber(table.rows) : null],
    [t('columns'), table ? formatNumber(table.columns.length) : null],
    [t('headerRows'), table && table.headerRows > 0 ? formatNumber(table.headerRows) : null],
    [t('studyName'), project ? project.name : null],
    [t('tables'), project && project.tables > 0 ? formatNumber(project.tables) : null],
    [t('sources'), project ? formatNumber(project.sources) : null],
    [t('codes'), project ? formatNumber(project.codes) : null],
    [t('codings'), project ? formatNumber(project.codings) : null],
    [t('cases'), project ? formatNumber(project.cases) : null],
    [t('memos'), project ? formatNumber(project.memos) : null],
    [t('coders'), project ? formatNumber(project.coders) : null],
    [t('origin'), table && table.origin !== 'plain' ? t(`origin.${table.origin}`) : null],
  ];
  return (
    <dl className="import-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
