/** Somebody said that an earlier incident is another matter. */
export interface RepeatDismissal {
  /** Atlassian account id. */
  byId: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}
