import type { ReactNode } from 'react';
import type { ReportBlock } from '../../../shared/domain/report-document.ts';

type QuoteBlock = Extract<ReportBlock, Readonly<{ type: 'quote' }>>;

/** What somebody said, with a line at its side that shows how it was felt. */
export function ReportQuote({ block }: Readonly<{ block: QuoteBlock }>): ReactNode {
  return (
    <figure className="paper-quote" data-tone={block.tone ?? 'neutral'}>
      <blockquote dir="auto">{block.text}</blockquote>
      <figcaption>{block.attribution}</figcaption>
    </figure>
  );
}
