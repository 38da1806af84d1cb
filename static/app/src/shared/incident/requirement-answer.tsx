import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import { findRequirement } from '../../../../../src/domain/policy/criteria';
import type { PolicyIncident } from '../../../../../src/domain/policy/criteria';
import type { Policy } from '../../../../../src/domain/policy/policy';
import { sayRequirement } from './requirement-words';

interface RequirementAnswerProps {
  incident: PolicyIncident;
  policy: Policy;
  /** By when the meeting is to be held, as a sentence; only said of what is required. */
  meeting?: string;
}

/** Says at once whether a post-mortem is required, why and by when. Follows what is typed. */
export function RequirementAnswer({ incident, policy, meeting }: RequirementAnswerProps): ReactNode {
  const requirement = findRequirement(incident, policy);
  const isRequired = requirement.required === 'yes';
  return (
    <div role="status">
      <SectionMessage appearance={isRequired ? 'warning' : 'information'}>
        <p>
          <bdi>{sayRequirement(requirement, incident, policy)}</bdi>
          {isRequired && meeting !== undefined && ` ${meeting}`}
        </p>
      </SectionMessage>
    </div>
  );
}
