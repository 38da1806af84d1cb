/** The one window message of the bridge: it carries the port on which everything else goes. */
export const CONNECT_MESSAGE = 'local-host-bridge';

/** Commands that the script in the iframe sends beside those of the official package. */
export const OWN_COMMANDS = { resize: 'resize', pressEscape: 'pressEscape', changeHistory: 'changeHistory' } as const;

/** What the host sends into the iframe. */
export const HOST_COMMANDS = { historyChanged: 'historyChanged' } as const;
