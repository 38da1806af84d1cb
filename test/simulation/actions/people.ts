/** Who does what, by short name. */
export const editors = ['agent', 'engineer', 'moderator', 'success', 'owner'] as const;

/** Mostly editors; seldom who may do more, who may only look, and who may not even that. */
export const anyone = [...editors, ...editors, ...editors, 'admin', 'reader', 'outsider'] as const;

/** Of those who do what a moderator does, few are. */
export const moderating = ['moderator', 'moderator', 'engineer', 'reader', 'outsider'] as const;

export const admin = ['admin'] as const;
