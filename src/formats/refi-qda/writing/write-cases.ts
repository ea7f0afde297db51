import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { ProjectWriting } from './project-writing.ts';
import type { QdaLosses } from './qda-losses.ts';
import type { VariableType } from './write-variables.ts';

/** The cases with their values and the sources in which they speak. */
export function writeCases(
  { study: { cases }, xml, losses }: ProjectWriting,
  types: ReadonlyMap<ExchangeKey, VariableType>,
): void {
  if (cases.length === 0) return;
  xml.open('Cases');
  for (const each of cases) {
    xml.open('Case', { guid: each.key, name: each.name });
    for (const { attributeKey, value } of each.values) {
      xml.open('VariableValue');
      xml.leaf('VariableRef', { targetGUID: attributeKey });
      xml.words(`${types.get(attributeKey) ?? 'Text'}Value`, value);
      xml.close();
    }
    const sources = new Set(each.speaks.map(({ sourceKey }) => sourceKey));
    for (const source of sources) xml.leaf('SourceRef', { targetGUID: source });
    xml.close();
    countLost(each, losses);
  }
  xml.close();
}

function countLost({ name, kind, speaks }: ExchangedCase, losses: QdaLosses): void {
  if (kind === 'organisation') losses.add('organisations');
  const others = speaks.filter(({ label }) => label !== null && label !== name).length;
  if (others > 0) losses.add('labels', others);
}
