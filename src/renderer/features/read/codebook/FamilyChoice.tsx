import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { familyColourCount, type Code } from '../../../../shared/domain/code.ts';

type Props = Readonly<{ code: Code; onChoose: (colour: number | null) => void }>;

const families = Array.from({ length: familyColourCount }, (_, family) => family);

/** Twelve families, each by its name, or the one of the code above. */
export function FamilyChoice({ code, onChoose }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const inherited = t(code.parentId === null ? 'familyNone' : 'familyInherited');
  const name = code.colour === null ? inherited : t(`family.${code.colour}`);
  return (
    <fieldset className="family-choice">
      <legend className="field-label">
        {t('colour')} <span className="family-name">{name}</span>
      </legend>
      <div className="family-swatches">
        {families.map((family) => (
          <label
            key={family}
            className="family-swatch"
            data-family={family}
            title={t(`family.${family}`)}
          >
            <input
              type="radio"
              name={`family-${code.id}`}
              className="visually-hidden"
              aria-label={t(`family.${family}`)}
              checked={code.colour === family}
              onChange={() => onChoose(family)}
            />
          </label>
        ))}
        <label className="family-inherit">
          <input
            type="radio"
            name={`family-${code.id}`}
            checked={code.colour === null}
            onChange={() => onChoose(null)}
          />
          {inherited}
        </label>
      </div>
    </fieldset>
  );
}
