import type { SlackBlock, SlackButton } from '../rest/slack';
import { decodeEntities } from './mrkdwn';
import { SlackLink, SlackText } from './slack-text';

const Button = ({ button }: { button: SlackButton }) => (
  <SlackLink href={button.url ?? ''} className="slack-button">
    {decodeEntities(button.text.text)}
  </SlackLink>
);

type Draw<K extends SlackBlock['type']> = (block: Extract<SlackBlock, { type: K }>) => React.ReactNode;

const DRAW: { [K in SlackBlock['type']]: Draw<K> } = {
  header: ({ text }) => (
    <h3 className="slack-header">
      <SlackText text={text} />
    </h3>
  ),
  section: ({ text, fields = [], accessory }) => (
    <div className="slack-section">
      <div>
        {text === undefined ? null : <SlackText text={text} />}
        {fields.length === 0 ? null : (
          <ul className="slack-fields">
            {fields.map((field, index) => (
              <li key={index}>
                <SlackText text={field} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {accessory === undefined ? null : <Button button={accessory} />}
    </div>
  ),
  context: ({ elements }) => (
    <p className="slack-context">
      {elements.map((text, index) => (
        <SlackText key={index} text={text} />
      ))}
    </p>
  ),
  divider: () => <hr className="slack-divider" />,
  actions: ({ elements }) => (
    <p className="slack-actions">
      {elements.map((button, index) => (
        <Button key={index} button={button} />
      ))}
    </p>
  ),
};

/** A block of a message. */
export function Block({ block }: { block: SlackBlock }) {
  const draw = DRAW[block.type] as (each: SlackBlock) => React.ReactNode;
  return <>{draw(block)}</>;
}
