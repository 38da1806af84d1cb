import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../../../../src/contract/sentences';
import { itemKey } from '../../shared/items/item-key';
import type { BulkOutcome } from './change-rows';
import { describeOutcomes } from './describe-outcomes';

/** Which items were not changed, and why; nothing when all were. */
export function BulkRefusals({ outcomes }: { outcomes: readonly BulkOutcome[] }): ReactNode {
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome] : []));
  if (refused.length === 0) return null;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={describeOutcomes(outcomes)}>
        <ul>
          {refused.map(({ row, failure }) => (
            <li key={itemKey(row.item)}>
              <bdi>{row.item.title}</bdi>: {sentenceOf(failure)}
            </li>
          ))}
        </ul>
      </SectionMessage>
    </div>
  );
}
