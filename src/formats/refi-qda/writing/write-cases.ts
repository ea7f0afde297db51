import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { type CaseSpeeches, isUnderAnotherName } from './case-speeches.ts';
import type { ProjectWriting } from './project-writing.ts';
import type { QdaLosses } from './qda-losses.ts';
import type { VariableType } from './write-variables.ts';
import type { XmlWriter } from './xml-writer.ts';

/** The cases with their values, the sources in which they speak, and what they say there under another name. */
export function writeCases(
  { study: { cases }, xml, losses, speeches }: ProjectWriting,
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
    writePlaces(each, xml, speeches, losses);
    xml.close();
    if (each.kind === 'organisation') losses.add('organisations');
  }
  xml.close();
}

/** A source that is the case's or names it; under another name the turns, as selections. */
function writePlaces(
  owner: ExchangedCase,
  xml: XmlWriter,
  speeches: CaseSpeeches,
  losses: QdaLosses,
): void {
  const sources = new Set<ExchangeKey>();
  const turns: ExchangeKey[] = [];
  for (const place of owner.speaks) {
    const own = speeches.of(owner, place);
    turns.push(...own);
    if (own.length > 0) continue;
    sources.add(place.sourceKey);
    if (isUnderAnotherName(owner, place)) losses.add('labels');
  }
  for (const source of sources) xml.leaf('SourceRef', { targetGUID: source });
  for (const turn of turns) xml.leaf('SelectionRef', { targetGUID: turn });
}
