import { useTranslation } from 'react-i18next';
import type { SelectOption } from '../../components/Select.tsx';
import { formatLanguage } from '../../state/format.ts';

/** Those that transcripts and exports of the last decades are found in; WHATWG labels. */
const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-2',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

export function encodingOptions(present: string): readonly SelectOption<string>[] {
  const all = encodings.includes(present) ? encodings : [present, ...encodings];
  return all.map((value) => ({ value, label: value }));
}

const languages = (
  'ar bg ca cs da de el en es et eu fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv sw ta th ' +
  'tr uk ur vi zh'
).split(' ');

/** @param unknown what stands for a language that nobody named. */
export function useLanguageOptions(
  present: string,
  unknown?: string,
): readonly SelectOption<string>[] {
  const { t } = useTranslation();
  const known = [...new Set([present, ...languages])]
    .filter((tag) => tag !== 'und')
    .map((value) => ({ value, label: formatLanguage(value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return [{ value: 'und', label: unknown ?? t('language.und') }, ...known];
}
