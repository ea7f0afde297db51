import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { familyColourCount, type Code } from '../../../shared/domain/code.ts';
import { NameField } from './NameField.tsx';
import { NoteField } from './NoteField.tsx';
import type { Send } from './use-send.ts';

type Props = Readonly<{
  code: Code;
  /** Counts how often renaming was asked for; each time the name gets the focus. */
  nameFocus: number;
  send: Send;
}>;

/** The chosen code: its name, colour and description, each changed where it stands. */
export function CodeCard({ code, nameFocus, send }: Props): ReactNode {
  const { t } = useTranslation('read');
  const save = async (
    change: Readonly<{ name?: string; description?: string }>,
  ): Promise<boolean> => {
    const done = t('didChange', { code: code.name });
    return (await send('codes.update', { codeId: code.id, ...change }, done)).ok;
  };
  return (
    <section className="code-card" aria-label={t('codeProperties', { code: code.path })}>
      <NameField saved={code.name} focus={nameFocus} onSave={(name) => void save({ name })} />
      <FamilyChoice code={code} send={send} />
      <NoteField
        label={t('description')}
        draft={`code.${code.id}`}
        saved={code.description}
        rows={2}
        onSave={(description) => save({ description })}
      />
    </section>
  );
}

const families = Array.from({ length: familyColourCount }, (_, family) => family);

/** Twelve families, or the one of the code above. */
function FamilyChoice({ code, send }: Readonly<{ code: Code; send: Send }>): ReactNode {
  const { t } = useTranslation('read');
  const choose = (colour: number | null): void => {
    const done = t('didChange', { code: code.name });
    void send('codes.update', { codeId: code.id, colour }, done);
  };
  return (
    <fieldset className="family-choice">
      <legend className="field-label">{t('colour')}</legend>
      <div className="family-swatches">
        {families.map((family) => (
          <label key={family} className="family-swatch" data-family={family}>
            <input
              type="radio"
              name={`family-${code.id}`}
              className="visually-hidden"
              aria-label={t('family', { number: family + 1 })}
              checked={code.colour === family}
              onChange={() => choose(family)}
            />
          </label>
        ))}
        <label className="family-inherit">
          <input
            type="radio"
            name={`family-${code.id}`}
            checked={code.colour === null}
            onChange={() => choose(null)}
          />
          {t('inherited')}
        </label>
      </div>
    </fieldset>
  );
}
