import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutocodeVoice } from '../../../../shared/domain/autocode.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { matchesKeys } from '../../../state/keyboard.ts';
import type { Desk } from '../desk.ts';
import { buildRequest } from './build-request.ts';
import { countChosen } from './left-out.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { createDraft, type RuleDraft } from './rule-draft.ts';
import { RuleForm } from './RuleForm.tsx';
import { useAutocode } from './use-autocode.ts';
import { isLive, useLiveLook } from './use-live-look.ts';
import './autocode.css';

/** What it needs of the desk. */
export type AutocodeDesk = Pick<Desk, 'selection' | 'reading' | 'selectedCode' | 'closeDialog'>;

/** A longer selection is no word to look for. */
const longestWords = 60;

const noVoices: readonly AutocodeVoice[] = [];
const noSources: readonly SourceSummary[] = [];

/** What is looked for at first: the selected words, else the name of the code that is chosen in the codebook. */
function draftFor({ selection, reading, selectedCode }: AutocodeDesk): RuleDraft {
  const selected = reading.text.slice(selection.start, selection.end).trim();
  const words = selected.length <= longestWords && !selected.includes('\n') ? selected : '';
  return createDraft(words || (selectedCode?.name ?? ''), selectedCode?.path ?? '');
}

/** Codes many places by a rule: the rule on the left, what it would code on the right, and nothing written before that is seen. */
export function AutocodeDialog({ desk }: Readonly<{ desk: AutocodeDesk }>): ReactNode {
  const { t } = useTranslation('autocode');
  const [draft, setDraft] = useState(() => draftFor(desk));
  const heard = useOperation('autocode.voices', {});
  const voices = heard.data ?? noVoices;
  const sources = useOperation('sources.list', {}).data ?? noSources;
  const autocode = useAutocode(desk);
  const { job, looked, leftOut } = autocode;
  const { codes, source } = desk.reading;
  const { request, missing } = buildRequest(draft, {
    codes,
    voices,
    sourceId: source.id,
    feelingName: (label) => t(`feeling.${label}`),
    unnamedCode: t('unnamedCode'),
  });
  // Who asks is left out: before that is known, other places would be found.
  useLiveLook(heard.isPending ? null : request, autocode);
  const isOld = looked !== null && JSON.stringify(request) !== JSON.stringify(looked.request);
  const isLooking = job.state.status === 'running';
  const preview = looked?.preview;
  const chosen = preview ? countChosen(leftOut, preview) : 0;
  const allCoded = preview !== undefined && preview.total > 0 && preview.already === preview.total;
  const canApply = missing === null && !isOld && !isLooking && chosen > 0 && !allCoded;
  const help = preview && preview.total > 0 ? t('listHelp') : '';
  const applyWords =
    chosen === 0 ? t('applyNothing') : t('apply', { count: chosen, number: formatNumber(chosen) });
  const foot = allCoded ? t('allCoded') : help;

  return (
    <Dialog
      title={t('title')}
      isOpen
      size="wide"
      onClose={desk.closeDialog}
      actions={
        <>
          <span className="quiet autocode-foot">{foot}</span>
          <Button
            look={canApply ? 'primary' : 'plain'}
            isDisabled={!canApply}
            isPending={autocode.isApplying}
            onPress={() => void autocode.apply()}
          >
            {applyWords}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div
        className="autocode"
        onKeyDown={(event) => {
          if (!matchesKeys(event.nativeEvent, 'Ctrl+Enter')) return;
          event.preventDefault();
          if (canApply) void autocode.apply();
        }}
      >
        <RuleForm
          draft={draft}
          onChange={(changes) => setDraft((now) => ({ ...now, ...changes }))}
          codes={codes}
          sources={sources}
          voices={voices}
          missing={missing}
          canLook={request !== null}
          onLook={() => {
            if (request) autocode.look(request);
          }}
          isLooking={job.state.status === 'running' && job.state.stage !== 'hidden'}
          isLooked={looked !== null && !isOld}
        />
        <PreviewPane
          autocode={autocode}
          isOld={isOld}
          isRenewing={isLive(request, autocode) && job.state.status !== 'cancelled'}
        />
      </div>
    </Dialog>
  );
}
