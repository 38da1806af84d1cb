import Button from '@atlaskit/button/new';
import type { RestError } from '../rest/request';
import { SiteMessage } from './site-message';

/** What happened, in words that fit the answer's status, and what can be done. */
export function FailureState({ error, onRetry }: { error: RestError; onRetry?: () => void }) {
  const { title, text } = describeFailure(error);
  return (
    <SiteMessage title={title} text={text}>
      {onRetry !== undefined && error.status !== 404 ? (
        <Button appearance="primary" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </SiteMessage>
  );
}

function describeFailure({ status, message }: RestError): { title: string; text: string } {
  if (status === 0) return { title: 'The site does not answer', text: message };
  if (status === 404) {
    return {
      title: 'We can’t find that',
      text: 'It does not exist, was moved to the trash, or you have no permission to see it. Someone else may: change who is looking at the top.',
    };
  }
  if (status === 401 || status === 403) return { title: 'You may not see this', text: message };
  return { title: 'Something went wrong', text: message };
}
