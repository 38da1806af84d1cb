import { z } from 'zod';
import { changeablePage, knownActor, visiblePage } from '../find-page';
import { LIMITS } from '../limits';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord, PropertyRecord } from '../model/records';
import type { Json } from '../../store/ordered-store';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, readJson } from '../read-request';
import { conflict, invalid, notFound } from '../refusal';
import { showProperty } from './show';

const PATH = '/wiki/api/v2/pages/{page-id}/properties';
const ONE = `${PATH}/{property-id}`;
const READ = [['read:page:confluence']] as const;
const WRITE = [['read:page:confluence', 'write:page:confluence']] as const;

const createSchema = z.object({ key: z.string().min(1).max(255), value: z.json() });
const updateSchema = createSchema.extend({
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
});

function checkSize(value: Json): void {
  if (Buffer.byteLength(JSON.stringify(value)) > LIMITS.propertyBytes)
    throw invalid('The value of a content property has at most 32 KB');
}

function propertyOf(site: ConfluenceSite, page: PageRecord, request: ConfluenceRequest): PropertyRecord {
  const property = site.properties.find(page.id, param(request, 'property-id'));
  if (property === undefined) throw notFound();
  return property;
}

export const listProperties: ConfluenceOperation = {
  method: 'GET',
  path: PATH,
  scopes: READ,
  answer(request, site) {
    allowQuery(request, ['key', 'limit', 'cursor']);
    const page = visiblePage(site, param(request, 'page-id'), request.actor);
    const key = request.query.get('key');
    const found = site.properties.list(page.id).filter((property) => key === null || property.key === key);
    return paginate(request, found, showProperty, site);
  },
};

export const getProperty: ConfluenceOperation = {
  method: 'GET',
  path: ONE,
  scopes: READ,
  answer(request, site) {
    allowQuery(request, []);
    const page = visiblePage(site, param(request, 'page-id'), request.actor);
    return { status: 200, body: showProperty(propertyOf(site, page, request)) };
  },
};

export const createProperty: ConfluenceOperation = {
  method: 'POST',
  path: PATH,
  scopes: WRITE,
  answer(request, site) {
    allowQuery(request, []);
    const authorId = knownActor(request.actor);
    const page = changeablePage(site, param(request, 'page-id'), authorId);
    const { key, value } = readJson(createSchema, request);
    checkSize(value);
    if (site.properties.findByKey(page.id, key) !== undefined)
      throw conflict(`A property with the key ${key} already exists`);
    return { status: 200, body: showProperty(site.properties.create(page.id, key, { value, message: '', authorId })) };
  },
};

export const updateProperty: ConfluenceOperation = {
  method: 'PUT',
  path: ONE,
  scopes: WRITE,
  answer(request, site) {
    allowQuery(request, []);
    const authorId = knownActor(request.actor);
    const page = changeablePage(site, param(request, 'page-id'), authorId);
    const property = propertyOf(site, page, request);
    const { key, value, version } = readJson(updateSchema, request);
    checkSize(value);
    if (key !== property.key) throw invalid('The key of a content property cannot be changed');
    if (version.number !== property.version.number + 1) {
      throw conflict(
        `Version must be incremented when updating a property. Current Version: [${property.version.number}]. Provided version: [${version.number}]`,
      );
    }
    const changed = site.properties.change(page.id, property, { value, message: version.message ?? '', authorId });
    return { status: 200, body: showProperty(changed) };
  },
};

export const deleteProperty: ConfluenceOperation = {
  method: 'DELETE',
  path: ONE,
  scopes: WRITE,
  answer(request, site) {
    allowQuery(request, []);
    const page = changeablePage(site, param(request, 'page-id'), knownActor(request.actor));
    site.properties.remove(page.id, propertyOf(site, page, request));
    return { status: 204 };
  },
};
