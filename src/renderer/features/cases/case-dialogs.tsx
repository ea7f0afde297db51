import type { ReactNode } from 'react';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import { ChooseValueDialog } from '../../components/attributes/ChooseValueDialog.tsx';
import { AttributeDialog } from './AttributeDialog.tsx';
import { DeleteAttributeDialog, DeleteCasesDialog } from './DeleteDialogs.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NewCaseDialog } from './NewCaseDialog.tsx';
import { PasteTableDialog } from './PasteTableDialog.tsx';
import type { Send } from './use-send.ts';

/** What stands over the grid, if anything. */
export type CaseDialog =
  | Readonly<{ kind: 'newCase' }>
  | Readonly<{ kind: 'attribute'; attribute: Attribute | null }>
  | Readonly<{ kind: 'deleteAttribute'; attribute: Attribute }>
  | Readonly<{ kind: 'filter'; attribute: Attribute }>
  | Readonly<{ kind: 'merge'; cases: readonly Case[] }>
  | Readonly<{ kind: 'deleteCases'; cases: readonly Case[] }>
  | Readonly<{ kind: 'table'; text: string }>;

type Props = Readonly<{
  dialog: CaseDialog | null;
  attributes: readonly Attribute[];
  send: Send;
  onClose: () => void;
  onGoTo: (caseId: CaseId) => void;
  /** The cases that were chosen are merged or gone. */
  onSettled: () => void;
  onFilter: (attributeId: AttributeId, value: string | null) => void;
}>;

export function CaseDialogs({
  dialog,
  attributes,
  send,
  onClose,
  onGoTo,
  onSettled,
  onFilter,
}: Props): ReactNode {
  const common = { send, onClose };
  switch (dialog?.kind) {
    case 'newCase':
      return <NewCaseDialog {...common} onMade={onGoTo} />;
    case 'attribute':
      return <AttributeDialog {...common} attribute={dialog.attribute} />;
    case 'deleteAttribute':
      return <DeleteAttributeDialog {...common} attribute={dialog.attribute} />;
    case 'filter':
      return (
        <ChooseValueDialog
          narrows="cases"
          attribute={dialog.attribute}
          onClose={onClose}
          onChoose={(value) => onFilter(dialog.attribute.id, value)}
        />
      );
    case 'merge':
      return (
        <MergeDialog
          {...common}
          cases={dialog.cases}
          attributes={attributes}
          onMerged={(caseId) => {
            onSettled();
            onGoTo(caseId);
          }}
        />
      );
    case 'deleteCases':
      return <DeleteCasesDialog {...common} cases={dialog.cases} onDeleted={onSettled} />;
    case 'table':
      return <PasteTableDialog {...common} text={dialog.text} />;
    case undefined:
      return null;
  }
}
