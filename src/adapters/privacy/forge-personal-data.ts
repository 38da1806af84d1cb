import { privacy } from '@forge/api';
import { PlatformError } from '../../ports/confluence';
import type { PersonalData } from '../../ports/people-register';

/** Forge's way to Atlassian's register of personal data. What goes wrong names no account. */
export const forgePersonalData: PersonalData = {
  async report(accounts) {
    try {
      return await privacy.reportPersonalData([...accounts]);
    } catch (error) {
      // The package rejects with the response itself where Atlassian answers otherwise.
      const status = error instanceof Response ? error.status : null;
      throw new PlatformError('report personal data', status, null, error instanceof Error ? { cause: error } : {});
    }
  },
};
