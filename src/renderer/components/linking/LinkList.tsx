import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link, LinkEnd } from '../../../shared/domain/link.ts';
import { useEngine } from '../../state/engine.ts';
import { isComposing } from '../../state/keyboard.ts';
import { announce } from '../../state/last-action.ts';
import { useNavigation } from '../../state/navigation.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { placeOfEnd } from './end-place.ts';
import './linking.css';

type Props = Readonly<{
  label: string;
  links: readonly Link[];
  /** Whether an end is what is being looked at; the other end is shown. */
  isHere: (end: LinkEnd) => boolean;
}>;

/** Links of a thing: where each leads or comes from, one Enter away, with its note. */
export function LinkList({ label, links, isHere }: Props): ReactNode {
  return (
    <ul className="link-list" aria-label={label}>
      {links.map((link) => (
        <LinkRow key={link.id} link={link} direction={isHere(link.from) ? 'to' : 'from'} />
      ))}
    </ul>
  );
}

type RowProps = Readonly<{ link: Link; direction: 'to' | 'from' }>;

function LinkRow({ link, direction }: RowProps): ReactNode {
  const { t } = useTranslation('memos');
  const navigation = useNavigation();
  const engine = useEngine();
  const [isNoting, setNoting] = useState(false);
  const end = link[direction];
  const name = nameOfEnd(end, t('about.project'));
  const remove = async (): Promise<void> => {
    const result = await engine.call('links.delete', { linkId: link.id });
    announce(result.ok ? t('didUnlink') : result.error.message);
  };
  const saveNote = async (note: string): Promise<void> => {
    setNoting(false);
    if (note.trim() === link.note) return;
    const result = await engine.call('links.update', { linkId: link.id, note });
    announce(result.ok ? t('didNote') : result.error.message);
  };
  return (
    <li className="link-row">
      <button
        type="button"
        className="link-go"
        data-family={end.kind === 'code' ? end.family : undefined}
        onClick={() => navigation.go(placeOfEnd(end))}
      >
        <span className="link-direction">
          <Icon name={direction === 'to' ? 'forward' : 'back'} size={14} />
          <span className="visually-hidden">{t(`direction.${direction}`)}</span>
        </span>
        <span className="link-words">
          <span className="link-name" dir="auto">
            {end.kind === 'code' ? <span className="family-mark" /> : null}
            <span className="quiet">{t(`end.${end.kind}`)}</span> {name}
          </span>
          {end.excerpt === '' ? null : (
            <span className="link-excerpt" dir="auto">
              {end.excerpt}
            </span>
          )}
          {end.kind === 'passage' && end.orphaned ? (
            <span className="link-orphaned">{t('orphaned')}</span>
          ) : null}
        </span>
      </button>
      <span className="link-tools">
        <IconButton
          icon="memo"
          label={t('editNoteOf', { name })}
          onPress={() => setNoting(!isNoting)}
        />
        <IconButton icon="close" label={t('unlink', { name })} onPress={() => void remove()} />
      </span>
      {isNoting ? (
        <NoteInput
          label={t('editNoteOf', { name })}
          saved={link.note}
          onSave={(note) => void saveNote(note)}
          onCancel={() => setNoting(false)}
        />
      ) : link.note === '' ? null : (
        <p className="link-note" dir="auto">
          {link.note}
        </p>
      )}
    </li>
  );
}

type NoteProps = Readonly<{
  label: string;
  saved: string;
  onSave: (note: string) => void;
  onCancel: () => void;
}>;

/** The note on a link, on one line. Enter or leaving it saves, Esc leaves it as it was. */
function NoteInput({ label, saved, onSave, onCancel }: NoteProps): ReactNode {
  const id = useId();
  const [note, setNote] = useState(saved);
  return (
    <div className="link-note-field">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-input"
        dir="auto"
        autoFocus
        maxLength={10_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => onSave(note)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          else if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
        }}
      />
    </div>
  );
}

/** What an end is called; a memo on the study by what it is. */
export function nameOfEnd(end: LinkEnd, onStudy: string): string {
  return end.kind === 'memo' && end.target === 'project' ? onStudy : end.name;
}
