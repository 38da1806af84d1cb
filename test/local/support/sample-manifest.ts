import { parseManifest } from '../../../local/forge/manifest';

/** An app small enough to see through: one macro, one entity, one queue, one schedule. */
export const SAMPLE_MANIFEST_TEXT = `
app:
  id: ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111
  runtime: { name: nodejs24.x, memoryMB: 128 }
  storage:
    entities:
      - name: task
        attributes:
          space: { type: string }
          state: { type: string }
          due: { type: string }
          rank: { type: integer }
          version: { type: integer }
          late: { type: boolean }
        indexes:
          - rank
          - { name: by-space-state, partition: [space, state], range: [due] }
modules:
  macro:
    - key: notes
      title: Notes
      description: Notes of a meeting
      resource: main
      resolver: { function: resolver }
      adfExport: { function: export-notes }
  confluence:spacePage:
    - { key: space-page, title: Notes, route: notes, resource: main, resolver: { function: resolver } }
  consumer:
    - { key: worker, queue: work, function: work }
  scheduledTrigger:
    - { key: hourly, function: tick, interval: hour }
  function:
    - { key: resolver, handler: index.resolver }
    - { key: work, handler: index.work, timeoutSeconds: 120 }
    - { key: tick, handler: index.tick }
    - { key: export-notes, handler: index.exportNotes }
resources:
  - { key: main, path: static/main/build }
permissions:
  scopes: ['storage:app', 'read:page:confluence', 'write:page:confluence', 'read:space:confluence']
  content: { styles: [unsafe-inline] }
`;

export const sampleManifest = parseManifest(SAMPLE_MANIFEST_TEXT);
