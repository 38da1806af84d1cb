import { kvs } from '@forge/kvs';
import type { Webhooks } from '../../ports/webhooks';
import { keys } from './layout';
import { storageCall } from './storage-call';

/** In Forge's secret store, which only the app reads. */
export const kvsWebhooks: Webhooks = {
  async find(spaceId) {
    const key = keys.slackWebhook(spaceId);
    return (await storageCall('get a webhook', () => kvs.getSecret<string>(key))) ?? null;
  },
  keep: (spaceId, address) => storageCall('set a webhook', () => kvs.setSecret(keys.slackWebhook(spaceId), address)),
  forget: (spaceId) => storageCall('delete a webhook', () => kvs.deleteSecret(keys.slackWebhook(spaceId))),
};
