/** An attendee is reminded of the code of conduct, once. */
export interface Reminder {
  /** Instant, ISO 8601 in UTC. */
  at: string;
  byId: string;
  /** In the moderator's words; for who may edit the page. */
  note: string;
  /** `begun`: claimed, and not in the history yet. */
  state: 'begun' | 'noted';
}
