import type { ReactNode } from 'react';
import { splitMentions } from '../../../../../src/domain/document/mention-marks';
import { Mention } from './mention';

/** A line of a page with the names of those who are mentioned in it. */
export function LineWithPeople({ line }: { line: string }): ReactNode {
  return (
    <bdi>
      {splitMentions(line).map((piece, index) =>
        'text' in piece ? piece.text : <Mention key={index} accountId={piece.personId} />,
      )}
    </bdi>
  );
}
