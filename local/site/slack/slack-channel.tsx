import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState } from 'react';
import { getSlackChannel, setSlackState, SLACK_STATES, type SlackMessage, type SlackState } from '../rest/slack';
import { mediumDateTime } from '../session/format-time';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';
import { Block } from './slack-blocks';
import { SlackText } from './slack-text';

/** The channel behind every Slack webhook of the site, as people in it would see it. */
export function SlackChannel() {
  const { moment } = useSession();
  const [loaded, reload] = useLoaded(`slack ${moment}`, getSlackChannel);
  if (loaded.state === 'loading') return <LoadingState label="Loading the Slack channel" />;
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  const { messages, slack } = loaded.value;
  return (
    <div className="slack-channel">
      <div className="slack-head">
        <h1>Slack channel</h1>
        <Button onClick={reload}>Look again</Button>
      </div>
      <SlackSwitch state={slack} onChange={reload} />
      {messages.length === 0 ? (
        <EmptyState
          header="Nothing has arrived"
          headingLevel={2}
          description="What the app posts to hooks.slack.com is shown here."
        />
      ) : (
        <ol className="slack-messages">
          {messages.map((message, index) => (
            <li key={index} className="slack-message">
              <Message message={message} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const isState = (value: string): value is SlackState => value in SLACK_STATES;

/** Makes Slack fail, from now on and until it is made well again. */
function SlackSwitch({ state, onChange }: { state: SlackState; onChange: () => void }) {
  const [failure, setFailure] = useState<string>();
  const choose = (value: string): void => {
    if (!isState(value)) return;
    setFailure(undefined);
    setSlackState(value).then(onChange, (error: Error) => setFailure(error.message));
  };
  return (
    <div className="dialog-field slack-switch">
      <label htmlFor="slack-state">From now on Slack</label>
      <select id="slack-state" value={state} onChange={({ target }) => choose(target.value)}>
        {Object.entries(SLACK_STATES).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {failure === undefined ? null : <p role="alert">{failure}</p>}
    </div>
  );
}

function Message({ message }: { message: SlackMessage }) {
  const { timeZone, modules } = useSession();
  const { text = '', mrkdwn = true, blocks = [] } = message.body;
  const words = { type: mrkdwn ? ('mrkdwn' as const) : ('plain_text' as const), text };
  return (
    <article>
      <p className="slack-sender">
        <strong>{modules.appName}</strong> <span className="slack-app">App</span>{' '}
        <time dateTime={message.at}>{mediumDateTime(message.at, timeZone)}</time>
      </p>
      {blocks.length === 0 ? (
        <SlackText text={words} />
      ) : (
        blocks.map((block, index) => <Block key={index} block={block} />)
      )}
      {blocks.length === 0 || text === '' ? null : (
        <p className="slack-notification">
          Notification: <SlackText text={words} />
        </p>
      )}
    </article>
  );
}
