/** `unknown` until somebody says so. */
export const answers = ['unknown', 'no', 'yes'] as const;
export type Answer = (typeof answers)[number];

/** What the policy asks about an incident beside its severity, impact and times (product description section 3). */
export interface Circumstances {
  dataLoss: Answer;
  /** Security or privacy exposure. */
  securityExposure: Answer;
  /** An agreed service level was broken. */
  serviceLevelBroken: Answer;
  /** Somebody on call rolled back, rerouted or the like. */
  onCallIntervention: Answer;
  /** Monitoring failed and a person noticed first. */
  noticedByPerson: Answer;
  /** Same service and cause as an earlier one. */
  repeat: Answer;
  /** Why a stakeholder asks for the post-mortem; empty when nobody does. */
  requestedBecause: string;
}

export const unknownCircumstances: Circumstances = {
  dataLoss: 'unknown',
  securityExposure: 'unknown',
  serviceLevelBroken: 'unknown',
  onCallIntervention: 'unknown',
  noticedByPerson: 'unknown',
  repeat: 'unknown',
  requestedBecause: '',
};

/** What people said of it stays; only what nobody knew is answered from what was found. */
export function withRepeat<Known extends { repeat: Answer }>(circumstances: Known, found: Answer): Known {
  return circumstances.repeat === 'unknown' ? { ...circumstances, repeat: found } : circumstances;
}
