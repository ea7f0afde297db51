import type { ComponentType, ReactNode } from 'react';
import { AutocodeDialog } from './autocode/AutocodeDialog.tsx';
import { CodePalette } from './CodePalette.tsx';
import type { Desk, DeskDialogKind } from './desk.ts';
import { PseudonymDialog } from './editing/PseudonymDialog.tsx';
import {
  RenameSpeakerDialog,
  SplitTurnDialog,
  TurnSpeakerDialog,
} from './editing/SpeakerDialog.tsx';
import { VersionsDialog } from './editing/VersionsDialog.tsx';
import { GoToDialog } from './going/GoToDialog.tsx';
import { LinkPassageDialog } from './linking/LinkPassageDialog.tsx';

type DialogProps = Readonly<{ desk: Desk }>;

/** What is shown for each kind of dialog. Each lives in a folder of its own and closes itself by `desk.closeDialog`. */
const dialogs: Readonly<Record<DeskDialogKind, ComponentType<DialogProps>>> = {
  code: CodePalette,
  goTo: GoToDialog,
  autocode: AutocodeDialog,
  link: LinkPassageDialog,
  splitTurn: SplitTurnDialog,
  turnSpeaker: TurnSpeakerDialog,
  renameSpeaker: RenameSpeakerDialog,
  pseudonym: PseudonymDialog,
  versions: VersionsDialog,
};

/** The dialog that stands over the desk, if any. */
export function DeskDialogs({ desk }: DialogProps): ReactNode {
  if (!desk.dialog) return null;
  const Dialog = dialogs[desk.dialog.kind];
  return <Dialog desk={desk} />;
}
