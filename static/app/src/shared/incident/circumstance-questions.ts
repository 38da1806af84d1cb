import type { Answer, Circumstances } from '../../../../../src/domain/circumstances';

export type Question = Exclude<keyof Circumstances, 'requestedBecause'>;

/** What the form asks of an incident beside its severity and impact, in the policy's order. */
export const circumstanceQuestions: readonly { question: Question; label: string }[] = [
  { question: 'dataLoss', label: 'Was data lost?' },
  { question: 'securityExposure', label: 'Security or privacy exposure?' },
  { question: 'serviceLevelBroken', label: 'Agreed service level broken?' },
  { question: 'onCallIntervention', label: 'Rolled back, rerouted or the like?' },
  { question: 'noticedByPerson', label: 'Did a person notice first?' },
  { question: 'repeat', label: 'Same service and cause as before?' },
];

export const answerChoices: readonly { value: Answer; label: string }[] = [
  { value: 'unknown', label: 'Not known yet' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** How many of the questions have an answer. */
export function countAnswered(circumstances: Circumstances): number {
  return circumstanceQuestions.filter(({ question }) => circumstances[question] !== 'unknown').length;
}
