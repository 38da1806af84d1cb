import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ClockIcon from '@atlaskit/icon/core/clock';
import { useState } from 'react';
import { useFrameStores } from '../frames/frame-stores';
import { useSession } from '../session/session';
import { shortDate, longDateTime } from '../session/format-time';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const STEPS = [
  { text: 'One hour later', milliseconds: HOUR_MS },
  { text: 'One day later', milliseconds: DAY_MS },
  { text: 'Two weeks later', milliseconds: 14 * DAY_MS },
  { text: 'Two months later', milliseconds: 61 * DAY_MS },
];

/** The site's own clock: what time it shows, and ways to move it on. */
export function ClockMenu() {
  const { now, timeZone, moveClock } = useSession();
  const { flags } = useFrameStores();
  const [isMoving, setIsMoving] = useState(false);
  const move = (milliseconds: number): void => {
    setIsMoving(true);
    moveClock(milliseconds)
      .catch((error: Error) =>
        flags.show({
          id: 'clock',
          title: 'The clock could not be moved',
          description: error.message,
          kind: 'error',
          isAutoDismiss: false,
          actions: [],
        }),
      )
      .finally(() => setIsMoving(false));
  };
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          iconBefore={ClockIcon}
          appearance="subtle"
          isSelected={isSelected ?? false}
          isLoading={isMoving}
        >
          <span className="clock-date">{shortDate(now, timeZone)}</span>
        </Button>
      )}
    >
      <DropdownItemGroup title={`On this site it is ${longDateTime(now, timeZone)}`}>
        {STEPS.map(({ text, milliseconds }) => (
          <DropdownItem key={text} onClick={() => move(milliseconds)}>
            {text}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
