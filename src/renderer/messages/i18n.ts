import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { historyLabels } from '../../shared/history-labels.ts';

/** Words of one area: flat, in i18next's form (`{{name}}`, `_one`/`_other` with `count`). */
export type Catalogue = Readonly<Record<string, string>>;

const files = import.meta.glob<Catalogue>('./en/*.ts', { eager: true, import: 'messages' });

/** Area -> its words. A file `en/read.ts` that exports `messages` is the area `read`: `useTranslation('read')`. */
const english: Record<string, Catalogue> = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.ts$/gu, ''), words]),
);

/** Starts the catalogues. In tests `onMissing` throws, so that no screen shows a key instead of a sentence. */
export function startMessages(onMissing?: (area: string, key: string) => void): i18n {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { ...english, history: historyLabels } },
    defaultNS: 'common',
    // Catalogues are flat: a dot in a key is a dot.
    keySeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: onMissing !== undefined,
    missingKeyHandler: (_languages, area, key) => onMissing?.(area, key),
  });
  return i18next;
}
