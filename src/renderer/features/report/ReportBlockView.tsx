import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ReportBlock } from '../../../shared/domain/report-document.ts';
import { ReportBars } from './ReportBars.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { ReportQuote } from './ReportQuote.tsx';
import { ReportTable } from './ReportTable.tsx';

/** One block of a report on screen. */
export function ReportBlockView({ block }: Readonly<{ block: ReportBlock }>): ReactNode {
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p dir="auto">{block.text}</p>;
    case 'figures':
      return <ReportFigures items={block.items} />;
    case 'table':
      return <ReportTable block={block} />;
    case 'quote':
      return <ReportQuote block={block} />;
    case 'bars':
      return <ReportBars block={block} />;
    case 'note':
      return <p className="paper-note">{block.text}</p>;
    default:
      return assertNever(block, 'every kind of block has its look');
  }
}
