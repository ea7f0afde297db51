import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/domain/coding.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { formatNumber, formatTimecode } from '../../state/format.ts';
import type { Desk } from './desk.ts';
import { OrphanList } from './editing/Orphans.tsx';
import { TextUpkeep } from './editing/TextUpkeep.tsx';
import { LinksHere, LinksOfText } from './linking/LinksHere.tsx';
import { AllMemos } from './notes/AllMemos.tsx';
import { MemoField } from './notes/MemoField.tsx';
import { SourceProperties } from './sources/SourceProperties.tsx';
import { SpeakerCase } from './sources/SpeakerCase.tsx';
import { TurnFeeling } from './TurnFeeling.tsx';
import { WeightField } from './WeightField.tsx';

/** What is known about the place of the caret: its codes, the chosen coding, who speaks, and the text as a whole. */
export function Inspector({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  const { active, turn, touching, reading } = desk;
  const { selection } = desk;
  const quote = reading.text.slice(selection.start, selection.end);
  return (
    <div className="inspector" data-scrolls>
      <OrphanList desk={desk} />
      <section aria-label={t('codesHere')}>
        <h2>{t('codesHere')}</h2>
        {quote === '' ? null : (
          <p className="quiet">{t('charactersSelected', { count: quote.length })}</p>
        )}
        {touching.length === 0 ? <p className="quiet">{t('noCodesHere')}</p> : null}
        <ul className="codes-here">
          {touching.map((coding) => (
            <CodingRow key={coding.id} desk={desk} coding={coding} />
          ))}
        </ul>
      </section>
      {active ? (
        <section aria-label={t('codingNamed', { code: nameOf(desk, active) })}>
          <h2>{t('codingNamed', { code: nameOf(desk, active) })}</h2>
          <WeightField key={`weight ${active.id}`} desk={desk} coding={active} />
          <MemoField
            key={`memo ${active.id}`}
            desk={desk}
            target="coding"
            targetId={active.id}
            label={t('memoOnSegment')}
          />
        </section>
      ) : null}
      <LinksHere desk={desk} />
      {turn ? (
        <section aria-label={t('turnHere')}>
          <h2 dir="auto">
            {turn.speaker ?? t('turnNumber', { number: formatNumber(turn.index + 1) })}
            {turn.timeMs === null ? null : (
              <span className="quiet"> {formatTimecode(turn.timeMs)}</span>
            )}
          </h2>
          <TurnFeeling sourceId={reading.source.id} turn={turn} />
          {turn.speaker === null ? null : (
            <SpeakerCase sourceId={reading.source.id} speaker={turn.speaker} send={desk.send} />
          )}
        </section>
      ) : null}
      <SourceProperties source={reading.source} send={desk.send} />
      <TextUpkeep desk={desk} />
      <section aria-label={t('memoOnText')}>
        <MemoField
          key={reading.source.id}
          desk={desk}
          target="source"
          targetId={reading.source.id}
          label={t('memoOnText')}
          takesFocus={active === undefined}
        />
        <AllMemos />
      </section>
      <LinksOfText sourceId={reading.source.id} />
    </div>
  );
}

function nameOf(desk: Desk, coding: Coding): string {
  return desk.reading.codeById.get(coding.codeId)?.name ?? '';
}

/** One coding under the caret: choosing it makes keys speak about it. */
function CodingRow({ desk, coding }: Readonly<{ desk: Desk; coding: Coding }>): ReactNode {
  const { t } = useTranslation('read');
  const code = desk.reading.codeById.get(coding.codeId);
  const isActive = desk.active?.id === coding.id;
  return (
    <li className={isActive ? 'coding-row coding-row-active' : 'coding-row'}>
      <button
        type="button"
        className="coding-choice"
        data-family={code?.family}
        aria-pressed={isActive}
        onClick={() => desk.chooseCoding(coding.id)}
      >
        <span className="family-mark" />
        <span dir="auto">{code?.path}</span>
        {coding.memoId === null ? null : <span aria-label={t('hasMemo')}>¶</span>}
      </button>
      <IconButton
        icon="close"
        label={t('removeCode', { code: code?.name ?? '' })}
        onPress={() => void desk.removeCoding(coding)}
      />
    </li>
  );
}
